/**
 * The style of the site: light and dark, on a phone, and on paper with page numbers.
 *
 * @since 0.1.0
 */

const LIGHT =
  "--ground:#fff;--ink:#1b2733;--soft:#4a5968;--line:#c5d0da;--box:#f2f6fa;--link:#0b57a4;--mark:#fff3c4;--focus:#0b57a4"
const DARK =
  "--ground:#10161d;--ink:#e8eef4;--soft:#b3c0cc;--line:#3b4957;--box:#1a232c;--link:#8cc4ff;--mark:#4a3d00;--focus:#8cc4ff"

/**
 * The style sheet.
 *
 * @since 0.1.0
 */
export const STYLE = `
:root{${LIGHT};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-100vw;background:var(--ground);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
header{border-bottom:1px solid var(--line);padding:.75rem 1.25rem;color:var(--soft)}
.whole{display:grid;grid-template-columns:minmax(12rem,17rem) minmax(0,1fr)}
.whole>nav{border-right:1px solid var(--line);padding:1rem 1.25rem;background:var(--box)}
nav ul{list-style:none;margin:0;padding:0}
nav li a{display:block;padding:.3rem 0;min-height:1.75rem}
nav [aria-current]{font-weight:700}
nav summary{font-weight:700;padding:.4rem 0;cursor:pointer}
main{padding:1rem 1.5rem 3rem;max-width:80rem}
main>p,main>ul{max-width:48rem}
h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}
h2{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
blockquote{margin:1rem 0;padding:.75rem 1rem;border-left:4px solid var(--link);background:var(--box);font-size:1.06rem;max-width:48rem}
blockquote p{margin:0}
code{font-family:ui-monospace,"Liberation Mono",Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
td code{overflow-wrap:break-word}
pre{overflow:auto;background:var(--box);border:1px solid var(--line);padding:.75rem}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;min-width:100%;font-size:.92rem}
th,td{border:1px solid var(--line);padding:.5rem .6rem;text-align:left;vertical-align:top;min-width:4.5rem}
th{background:var(--box)}
td a[href],li a[href]{display:inline-block;min-height:1.5rem}
figure{margin:1rem 0;overflow-x:auto}
figure svg{display:block;max-width:none;height:auto}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.25rem 0}
a[id]:target,td:has(>a[id]:target),h2:target,h2:has(>a[id]:target),h3:has(>a[id]:target),p:has(>a[id]:target)+blockquote{background:var(--mark)}
footer{border-top:1px solid var(--line);padding:1rem 1.25rem;color:var(--soft)}
@media (min-width:50.01rem){@supports selector(::details-content){
.whole>nav summary{display:none}
.whole>nav details::details-content{content-visibility:visible;height:auto}
}}
@media (max-width:50rem){
.whole{display:block}
.whole>nav{border-right:0;border-bottom:1px solid var(--line)}
main{padding:1rem}
}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Helvetica,Arial,sans-serif;color:#333}}
@media print{
:root{${LIGHT}}
body{font-size:10pt}
.skip,.whole>nav,main>nav,.source{display:none}
.whole{display:block}
main{padding:0;max-width:none}
.table,figure{overflow:visible}
table{font-size:7.5pt;min-width:0;width:100%;table-layout:auto}
th,td{padding:.15rem .25rem;min-width:5.5em;overflow-wrap:break-word}
td code{overflow-wrap:break-word}
tr,blockquote,figure{break-inside:avoid}
thead{display:table-header-group}
h1,h2,h3{break-after:avoid}
figure svg{max-width:100%;max-height:180mm}
details::details-content{content-visibility:visible;height:auto}
a{color:inherit;text-decoration:none}
td a[href],li a[href]{min-height:0}
}
`
