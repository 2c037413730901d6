/**
 * SHA-256 of the published page and of each clause, so that a changed word does not pass unnoticed. Written by
 * `.ci/hash-clauses.mjs`; not to be edited.
 *
 * @since 0.1.0
 */
import type { ClauseId } from "./opus.ts"

/**
 * SHA-256 of the published page as text, UTF-8, in lower-case hexadecimal.
 *
 * @since 0.1.0
 */
export const pageHash = "9b57c1298fc7e2987c0578873256ed3dedb00dd91ebb5534f1c45837f789415c"

/**
 * SHA-256 of each clause's text, UTF-8, in lower-case hexadecimal.
 *
 * @since 0.1.0
 */
export const clauseHashes = {
  "page.call-us": "eac5968f29ac9745745be504e9cff1257a0aeac6e36d29648934d6bbff181c4b",
  "page.breadcrumb": "0de0a8f384e12ab854e9b58140fee7b951d7a62eb31efac1449eaaba15c08ef3",
  "feedback.heading": "dd2e20ffca7bf335192350c71e7e8971c17edff0304c4ce98af055afbbce503f",
  "feedback.welcome": "65a76b5fa58da82ff1f8d2f528a40055a4cb6f48d07964df35254e47337f36e6",
  "feedback.sentiments": "105840b032f4fe2b80d7d5474525d96967f5166a3c4d7ac7ce4cccc5852844ea",
  "channels.ways": "e94fe8891ffa206b7bdb14d391b3a065bce7a7cedd1c0b978eeb82f811233883",
  "channels.in-person": "5cf02dbb1e63f85734ca16e1fd27da4ea4c86b465927e46a527d3e4101554ea7",
  "channels.telephone": "3a0220663687aa2ef4276f1c2898bdf50c5bf1a41c7776296e4a5a9cb20eaa71",
  "channels.in-writing": "c26d729e959f14aa05b47333040d85c79f58be84e3ff29774aac273558fd0243",
  "channels.thermometer": "323226e4ca33a9e695742a9744f9497c43454139ddf16903159a70a1524ca9a0",
  "channels.webchat": "aaed8933343452702a5df64c75f6acf5b2fcf96e15518867b04100f35b6018b3",
  "positive.heading": "b8c2619638c399e7a37f01c3ff16eb169efede5550314534682e41799fdcbc8c",
  "positive.award": "ac50f4c3c78baaa56d6c089d8f1e6553f2b996b6c062070c3f7d9fadfa6ea02c",
  "values.work-together": "2da90a6a4cd1e075be8fe32a2535536bb94f15ccf723a333b1929c30c3627146",
  "values.be-brave": "e0824fa2ec8e8277cec09b3eb135f8c2f5b6573978b4ac2c9b72f1dd75f4651f",
  "values.own-it": "3818993c20db442537055ff0477455de0fb73671017d19cba3b9dd05d82c2099",
  "values.strive": "8f73498e9d39290d3b715f76c6c38563b8d0dc70f8b10b6b3933b6e48dc02985",
  "values.stay-curious": "5b56ae40e20c3a6792a1839dd97106a18f9ce0dbb5c5ec5eb5863bc7c724e53b",
  "positive.monthly": "a4d0295e3c1ab8ffd6b785d630131aadbe5576db65f1bbc0527cc73c9ddd5e14",
  "positive.gift": "c669a03ccc92466e463b48aa2c3e61ea6263de370f0a55c370514aa7d5e1055e",
  "dissatisfaction.heading": "1517d6124e749aa0d7face5c7a5281554cc6bdd6c78f5788ddd684d40db8da37",
  "dissatisfaction.welcome": "b5ad1b8cb2c8dd1aab1f9d7b3939c6df7d9088f63ec3089effb4362d947be23f",
  "dissatisfaction.openness": "7e66bd4ae0b9608c367f175b29fc792df2283a34076d852f6ed99c49674ea4d1",
  "dissatisfaction.handler": "d9d384b07ccfa2fdc401b025d58474c2cb196524482324a460783a9afb52d5fc",
  "dissatisfaction.care": "752108a40a8ce56a236d2b082fa59bd5971f853c4a9adacecb885df24535e7b1",
  "dissatisfaction.root-cause": "5b0bd5debec682ff874bae6cf4983c6cb282891ac65d5e55e167e4f7de078f49",
  "dissatisfaction.put-right": "be54996d85f6de28b6a1532c6ef4500df08636ddba4d2de484a517ed65d351ce",
  "dissatisfaction.prevention": "db46e8a16595c2050d0b1e61f371800195fcdc035f060df7f9dd0c555b937edb",
  "thermometer.heading": "20c6b80a8ca55cf787ba644dad8466282af18fa6cbb1cfe5960ff99922351773",
  "thermometer.invitation": "c78212a5922aca08e10421c6b7723657f8ca6c3ab97a0a66dc980127de0e304c",
  "thermometer.email": "5d5b471b509f2b1e05ea8d8fc6209e3c6ede352fe2aa1c738decf05e120f3479",
  "thermometer.gold-green": "09241f8b005ff688bf1458431388b27e24773321e82ba3cb8dc6f567d612c787",
  "thermometer.yellow-red": "c1abfc321c22dc23573e408db6e5ddedeb0cb113fa162f8b6210e40b0d131d63",
  "thermometer.contact": "c33a8848a3b08fe936ad476ea0d4bd83d1f4c2e9aba62da246294478c51b3aa2",
  "handling.heading": "dfd8917fa8aacc4ccb6ac0f2925efb1d4bebfe736e3ff0492ad7dd1b711fddca",
  "handling.basis": "baeb738f6c8979df52233adc096181edd493be59ff7bfbfec3b1758033ae3173",
  "handling.purpose": "5de95ec230a0b7c5605de20c2e70947ccb6d05390d1432026f92040958cbd328",
  "complaints.heading": "3f1c40e9f5fddf19aef71212edc6b9c0aae9069b0c549c82e24846af8723f151",
  "complaints.seriously": "51fbe0770115264143de5bd1a2ad820cafe6542cf5c7348d7c8664a43919eee4",
  "complaints.resolve": "4317ff63c803e4034e5e92647be52f6cbd883f09d1aba9fde9bb0bc7326b95f5",
  "contact-us.heading": "98b67063cf8e584d75e53b88472ee85473e01e0ea16f29ece9cc98f4a2710494",
  "contact-us.means": "31a11c702e83a539dda7382518bd226a7e2a31e22cdf2d3867b0c176cc8a1600",
  "contact-us.methods": "b4438a62fc538c1776b96aab42879e3e56ee6811e8aaba0ba98a4d51ae9664b9",
  "contact-us.table": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "response-times.heading": "15dd039a60d4e288aa216ac77e11b5e117b0b7d10d95c43e7875672826d2869d",
  "response-times.logged": "1d0b6bc8b6c54c56ce1035337de25f85017c4218cb2e1fac065e590fbf259334",
  "response-times.acknowledge": "0121c336f4f4085b30df5ba9fb6680892870d2871d8ff60158ba7bc7a8e0d988",
  "response-times.investigated": "454d51be66b824a07ee478f8e789ad49359bb009f433fbaa1de0b70a8edec829",
  "response-times.handler": "ce70d3689ceab4efc5116f2dceccb8ff0276dabda20f5d05514abde25bc0b0b9",
  "response-times.contact-time": "0d7719d2416c77a99e2c48002f95fcae2bdcd026df9b39d4e3ad6f8743124667",
  "response-times.updates": "140357fd7496444995bc456def3bd253e387b3580c17679c3274b9016568ac95",
  "stages.heading": "d259b224218a646fbc8e71b319aa1a8291e781686afc169f64da879a7a4300b0",
  "stages.table": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "adr.heading": "26b7f213e36bd5de61e38813055f4ebca0dcdec4ef746b8e2de1d6ef0d5ec938",
  "adr.eight-weeks": "67084269aec7c9aa6317428e4dbc28d6b28c0184ff342a9a8fb3494bacef89b2",
  "adr.deadlock": "d9fea2bbed14a1f066382b95c77dcdb9f802ac49cc4ff06fc0bfba4d30809502",
  "adr.ofcom": "5bc72ed915ed5dbaff89aaf4d07b2006f0ad00f0a34a0ac813db63529cffb401",
  "adr.regulator": "bdd4e0f7cfc73327f27a2162d9c6bce454396d51277f7c84d50480c7e3418233",
  "adr.address": "2635e2a298f354564df2a9258c9e42bd7b90672df7623a3c2ee1d4742eb37d4c",
  "adr.email-label": "17507dcf845793fab0da66594804a4ca956ba284bcf36f4cef09e0a0a50c421a",
  "adr.email": "67a4ec6c270e5e5733dea276fd1c87488d89bf89874a40eee0a2bf548bb3a2d6",
  "adr.website": "4b0fb8e63e07999b1a0d59bf5f12bd1623c8dc05a3a979d77737b836176c1b6d",
  "adr.telephone": "d302dc9be56d3ff573ce2203065f529b3ba6a482ee24615756bc52c32f49f214",
  "compensation.heading": "e1f27044cd25073ec349e6e68839abb1286a68157788dd4c890afed3b48090e6",
  "compensation.no-rigid": "c8e13522400bd345a82eb9ecac0e9c49fcad82ddb624da5ee2ffbf18ab7dd924",
  "compensation.own-facts": "6c2732a5787f5797be8e8e6335228baa40f83b438d1b04398b3be63d4664ab8f",
  "compensation.comply": "dbcd130e3f1c2bb5d9593d1ab107704a0e1f46ad1e2c4c868e814669e5231248",
  "compensation.credit": "4419aa022aef91c6733bec279debc2d67b9ba41c0288d722e006ac47e67faf19",
  "accessibility.heading": "db39e654ca2f4a3f2cd8292958b2aea8872ee2dbbff0cce1a0b58273b7691dab",
  "accessibility.arrangements": "957e2b40848dccdb074db2d3a5ce0e9f24f06839c6d7de62b48af396b734f5ef",
  "accessibility.formats": "bb99d07027e9a669e9b6d41ba0d58adf80eabe60ed858b33f0151dfd116dec7c",
  "accessibility.contact": "dd98edec5d6230d72d8afe394dea3c1a4cf7d8786d517cbe133bdf16aa8ddb5f",
  "copy.website": "fd98c336bf271d6b18b335883e3ae574cc9cef4df6fd785daa9560cbadd95eba",
  "copy.post": "524cf9e420a1f82dd241f4e2df290800130da56d6e0312928c808e75007bf054",
  "review.heading": "e302ee6e9fe48dc7311508acc050301f44485680a72c355c73679c44c8d7d4d8",
  "review.comments": "38b9bcecf8bf20cd318b06b31966a0e230b32b45b927de5a1619b39a75568048",
  "whistle-blowing.request": "a5f6ba6b786280d246672f5d84b312fc4e94c53c4143af67482073dd810d8efe",
  "page.download": "82c87c1868cb3fd7e68d468746d8d8782532f931b91c8d3c1e96ac0cb5cba656",
  "page.more": "5c7e6622c4dface210d20f4fb90ae6f69fb7eb6b2facea9ebc88b45c1c5f4599",
  "offices.reigate": "e48c200e2f0c7b991fd177943cc798f863888b1c3131c8253a20830a963d6b0e",
  "offices.london": "613d7dc3907501063d5b6e439adbcfa315ace3da11aae58034bf2a4cf36910e0",
  "offices.hitchin": "95b6ee266d56a70eecf554372fbb27714188b98689b9a8a8b09ab6a72d00ad81",
} as const satisfies Readonly<Record<ClauseId, string>>
