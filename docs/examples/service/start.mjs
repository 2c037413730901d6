// node docs/examples/service/start.mjs
import { createServer } from "node:http"
import { handlerOf } from "./service.mjs"

const server = createServer(handlerOf(Date.now))
server.listen(Number(process.env.PORT ?? 8080), () => console.log(`http://localhost:${server.address().port}/timeline`))
