export const id = 610;
export const ids = [610];
export const modules = {

/***/ 8229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportHtml: () => (/* binding */ reportHtml)
});

// EXTERNAL MODULE: ./.build/src/report/headline.js
var headline = __webpack_require__(4312);
// EXTERNAL MODULE: ./.build/src/report/verdict-order.js
var verdict_order = __webpack_require__(8046);
;// CONCATENATED MODULE: ./.build/src/report/html/assets.js
// Made by `npm run generate` from src/report/html/page and uPlot. Do not edit.
// biome-ignore-all format: written by a program
// biome-ignore-all lint: written by a program
const PAGE_SCRIPT_HASH = "sha256-eTfozFWyTyuSktPAV5ck/yzxhVxnJoZW5xSU5qiSYTs=";
const PAGE_SCRIPT = `/*
uPlot
The MIT License (MIT)

Copyright (c) 2022 Leon Sorokin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
/*! https://github.com/leeoniya/uPlot (v1.6.32) */
var uPlot=function(){"use strict";const l="u-off",e="u-label",t="width",n="height",i="top",o="bottom",s="left",r="right",u="#000",a=u+"0",f="mousemove",c="mousedown",h="mouseup",d="mouseenter",p="mouseleave",m="dblclick",g="change",x="dppxchange",w="--",_="undefined"!=typeof window,b=_?document:null,v=_?window:null,k=_?navigator:null;let y,M;function S(l,e){if(null!=e){let t=l.classList;!t.contains(e)&&t.add(e)}}function T(l,e){let t=l.classList;t.contains(e)&&t.remove(e)}function E(l,e,t){l.style[e]=t+"px"}function z(l,e,t,n){let i=b.createElement(l);return null!=e&&S(i,e),null!=t&&t.insertBefore(i,n),i}function D(l,e){return z("div",l,e)}const P=new WeakMap;function A(e,t,n,i,o){let s="translate("+t+"px,"+n+"px)";s!=P.get(e)&&(e.style.transform=s,P.set(e,s),0>t||0>n||t>i||n>o?S(e,l):T(e,l))}const W=new WeakMap;function Y(l,e,t){let n=e+t;n!=W.get(l)&&(W.set(l,n),l.style.background=e,l.style.borderColor=t)}const C=new WeakMap;function H(l,e,t,n){let i=e+""+t;i!=C.get(l)&&(C.set(l,i),l.style.height=t+"px",l.style.width=e+"px",l.style.marginLeft=n?-e/2+"px":0,l.style.marginTop=n?-t/2+"px":0)}const F={passive:!0},R={...F,capture:!0};function G(l,e,t,n){e.addEventListener(l,t,n?R:F)}function I(l,e,t){e.removeEventListener(l,t,F)}function L(l,e,t,n){let i;t=t||0;let o=2147483647>=(n=n||e.length-1);for(;n-t>1;)i=o?t+n>>1:sl((t+n)/2),l>e[i]?t=i:n=i;return l-e[t]>e[n]-l?n:t}function O(l){return(e,t,n)=>{let i=-1,o=-1;for(let o=t;n>=o;o++)if(l(e[o])){i=o;break}for(let i=n;i>=t;i--)if(l(e[i])){o=i;break}return[i,o]}}_&&function l(){let e=devicePixelRatio;y!=e&&(y=e,M&&I(g,M,l),M=matchMedia(\`(min-resolution: \${y-.001}dppx) and (max-resolution: \${y+.001}dppx)\`),G(g,M,l),v.dispatchEvent(new CustomEvent(x)))}();const N=l=>null!=l,j=l=>null!=l&&l>0,U=O(N),V=O(j);function B(l,e,t,n){let i=hl(l),o=hl(e);l==e&&(-1==i?(l*=t,e/=t):(l/=t,e*=t));let s=10==t?dl:pl,r=1==o?ul:sl,u=(1==i?sl:ul)(s(ol(l))),a=r(s(ol(e))),f=cl(t,u),c=cl(t,a);return 10==t&&(0>u&&(f=Al(f,-u)),0>a&&(c=Al(c,-a))),n||2==t?(l=f*i,e=c*o):(l=Pl(l,f),e=Dl(e,c)),[l,e]}function $(l,e,t,n){let i=B(l,e,t,n);return 0==l&&(i[0]=0),0==e&&(i[1]=0),i}const J=.1,q={mode:3,pad:J},K={pad:0,soft:null,mode:0},X={min:K,max:K};function Z(l,e,t,n){return Ol(t)?ll(l,e,t):(K.pad=t,K.soft=n?0:null,K.mode=n?3:0,ll(l,e,X))}function Q(l,e){return null==l?e:l}function ll(l,e,t){let n=t.min,i=t.max,o=Q(n.pad,0),s=Q(i.pad,0),r=Q(n.hard,-gl),u=Q(i.hard,gl),a=Q(n.soft,gl),f=Q(i.soft,-gl),c=Q(n.mode,0),h=Q(i.mode,0),d=e-l,p=dl(d),m=fl(ol(l),ol(e)),g=dl(m),x=ol(g-p);(1e-24>d||x>10)&&(d=0,0!=l&&0!=e||(d=1e-24,2==c&&a!=gl&&(o=0),2==h&&f!=-gl&&(s=0)));let w=d||m||1e3,_=dl(w),b=cl(10,sl(_)),v=Al(Pl(l-w*(0==d?0==l?.1:1:o),b/10),24),k=a>l||1!=c&&(3!=c||v>a)&&(2!=c||a>v)?gl:a,y=fl(r,k>v&&l>=k?k:al(k,v)),M=Al(Dl(e+w*(0==d?0==e?.1:1:s),b/10),24),S=e>f||1!=h&&(3!=h||f>M)&&(2!=h||M>f)?-gl:f,T=al(u,M>S&&S>=e?S:fl(S,M));return y==T&&0==y&&(T=100),[y,T]}const el=new Intl.NumberFormat(_?k.language:"en-US"),tl=l=>el.format(l),nl=Math,il=nl.PI,ol=nl.abs,sl=nl.floor,rl=nl.round,ul=nl.ceil,al=nl.min,fl=nl.max,cl=nl.pow,hl=nl.sign,dl=nl.log10,pl=nl.log2,ml=(l,e=1)=>nl.asinh(l/e),gl=1/0;function xl(l){return 1+(0|dl((l^l>>31)-(l>>31)))}function wl(l,e,t){return al(fl(l,e),t)}function _l(l){return"function"==typeof l}function bl(l){return _l(l)?l:()=>l}const vl=l=>l,kl=(l,e)=>e,yl=()=>null,Ml=()=>!0,Sl=(l,e)=>l==e,Tl=/\\.\\d*?(?=9{6,}|0{6,})/gm,El=l=>{if(Il(l)||Wl.has(l))return l;const e=""+l,t=e.match(Tl);if(null==t)return l;let n=t[0].length-1;if(-1!=e.indexOf("e-")){let[l,t]=e.split("e");return+\`\${El(l)}e\${t}\`}return Al(l,n)};function zl(l,e){return El(Al(El(l/e))*e)}function Dl(l,e){return El(ul(El(l/e))*e)}function Pl(l,e){return El(sl(El(l/e))*e)}function Al(l,e=0){if(Il(l))return l;let t=10**e;return rl(l*t*(1+Number.EPSILON))/t}const Wl=new Map;function Yl(l){return((""+l).split(".")[1]||"").length}function Cl(l,e,t,n){let i=[],o=n.map(Yl);for(let s=e;t>s;s++){let e=ol(s),t=Al(cl(l,s),e);for(let r=0;n.length>r;r++){let u=10==l?+\`\${n[r]}e\${s}\`:n[r]*t,a=(0>s?e:0)+(o[r]>s?o[r]:0),f=10==l?u:Al(u,a);i.push(f),Wl.set(f,a)}}return i}const Hl={},Fl=[],Rl=[null,null],Gl=Array.isArray,Il=Number.isInteger;function Ll(l){return"string"==typeof l}function Ol(l){let e=!1;if(null!=l){let t=l.constructor;e=null==t||t==Object}return e}function Nl(l){return null!=l&&"object"==typeof l}const jl=Object.getPrototypeOf(Uint8Array),Ul="__proto__";function Vl(l,e=Ol){let t;if(Gl(l)){let n=l.find((l=>null!=l));if(Gl(n)||e(n)){t=Array(l.length);for(let n=0;l.length>n;n++)t[n]=Vl(l[n],e)}else t=l.slice()}else if(l instanceof jl)t=l.slice();else if(e(l)){t={};for(let n in l)n!=Ul&&(t[n]=Vl(l[n],e))}else t=l;return t}function Bl(l){let e=arguments;for(let t=1;e.length>t;t++){let n=e[t];for(let e in n)e!=Ul&&(Ol(l[e])?Bl(l[e],Vl(n[e])):l[e]=Vl(n[e]))}return l}function $l(l,e,t){for(let n,i=0,o=-1;e.length>i;i++){let s=e[i];if(s>o){for(n=s-1;n>=0&&null==l[n];)l[n--]=null;for(n=s+1;t>n&&null==l[n];)l[o=n++]=null}}}const Jl="undefined"==typeof queueMicrotask?l=>Promise.resolve().then(l):queueMicrotask,ql=["January","February","March","April","May","June","July","August","September","October","November","December"],Kl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Xl(l){return l.slice(0,3)}const Zl=Kl.map(Xl),Ql=ql.map(Xl),le={MMMM:ql,MMM:Ql,WWWW:Kl,WWW:Zl};function ee(l){return(10>l?"0":"")+l}const te={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,e)=>e.MMMM[l.getMonth()],MMM:(l,e)=>e.MMM[l.getMonth()],MM:l=>ee(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>ee(l.getDate()),D:l=>l.getDate(),WWWW:(l,e)=>e.WWWW[l.getDay()],WWW:(l,e)=>e.WWW[l.getDay()],HH:l=>ee(l.getHours()),H:l=>l.getHours(),h:l=>{let e=l.getHours();return 0==e?12:e>12?e-12:e},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>ee(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>ee(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>function(l){return(10>l?"00":100>l?"0":"")+l}(l.getMilliseconds())};function ne(l,e){e=e||le;let t,n=[],i=/\\{([a-z]+)\\}|[^{]+/gi;for(;t=i.exec(l);)n.push("{"==t[0][0]?te[t[1]]:t[0]);return l=>{let t="";for(let i=0;n.length>i;i++)t+="string"==typeof n[i]?n[i]:n[i](l,e);return t}}const ie=(new Intl.DateTimeFormat).resolvedOptions().timeZone,oe=l=>l%1==0,se=[1,2,2.5,5],re=Cl(10,-32,0,se),ue=Cl(10,0,32,se),ae=ue.filter(oe),fe=re.concat(ue),ce="{YYYY}",he="\\n"+ce,de="{M}/{D}",pe="\\n"+de,me=pe+"/{YY}",ge="{aa}",xe="{h}:{mm}"+ge,we="\\n"+xe,_e=":{ss}",be=null;function ve(l){let e=1e3*l,t=60*e,n=60*t,i=24*n,o=30*i,s=365*i;return[(1==l?Cl(10,0,3,se).filter(oe):Cl(10,-3,0,se)).concat([e,5*e,10*e,15*e,30*e,t,5*t,10*t,15*t,30*t,n,2*n,3*n,4*n,6*n,8*n,12*n,i,2*i,3*i,4*i,5*i,6*i,7*i,8*i,9*i,10*i,15*i,o,2*o,3*o,4*o,6*o,s,2*s,5*s,10*s,25*s,50*s,100*s]),[[s,ce,be,be,be,be,be,be,1],[28*i,"{MMM}",he,be,be,be,be,be,1],[i,de,he,be,be,be,be,be,1],[n,"{h}"+ge,me,be,pe,be,be,be,1],[t,xe,me,be,pe,be,be,be,1],[e,_e,me+" "+xe,be,pe+" "+xe,be,we,be,1],[l,_e+".{fff}",me+" "+xe,be,pe+" "+xe,be,we,be,1]],function(e){return(r,u,a,f,c,h)=>{let d=[],p=c>=s,m=c>=o&&s>c,g=e(a),x=Al(g*l,3),w=Pe(g.getFullYear(),p?0:g.getMonth(),m||p?1:g.getDate()),_=Al(w*l,3);if(m||p){let t=m?c/o:0,n=p?c/s:0,i=x==_?x:Al(Pe(w.getFullYear()+n,w.getMonth()+t,1)*l,3),r=new Date(rl(i/l)),u=r.getFullYear(),a=r.getMonth();for(let o=0;f>=i;o++){let s=Pe(u+n*o,a+t*o,1),r=s-e(Al(s*l,3));i=Al((+s+r)*l,3),i>f||d.push(i)}}else{let o=i>c?c:i,s=_+(sl(a)-sl(x))+Dl(x-_,o);d.push(s);let p=e(s),m=p.getHours()+p.getMinutes()/t+p.getSeconds()/n,g=c/n,w=h/r.axes[u]._space;for(;s=Al(s+c,1==l?0:3),f>=s;)if(g>1){let l=sl(Al(m+g,6))%24,t=e(s).getHours()-l;t>1&&(t=-1),s-=t*n,m=(m+g)%24,.7>Al((s-d[d.length-1])/c,3)*w||d.push(s)}else d.push(s)}return d}}]}const[ke,ye,Me]=ve(1),[Se,Te,Ee]=ve(.001);function ze(l,e){return l.map((l=>l.map(((t,n)=>0==n||8==n||null==t?t:e(1==n||0==l[8]?t:l[1]+t)))))}function De(l,e){return(t,n,i,o,s)=>{let r,u,a,f,c,h,d=e.find((l=>s>=l[0]))||e[e.length-1];return n.map((e=>{let t=l(e),n=t.getFullYear(),i=t.getMonth(),o=t.getDate(),s=t.getHours(),p=t.getMinutes(),m=t.getSeconds(),g=n!=r&&d[2]||i!=u&&d[3]||o!=a&&d[4]||s!=f&&d[5]||p!=c&&d[6]||m!=h&&d[7]||d[1];return r=n,u=i,a=o,f=s,c=p,h=m,g(t)}))}}function Pe(l,e,t){return new Date(l,e,t)}function Ae(l,e){return e(l)}function We(l,e){return(t,n,i,o)=>null==o?w:e(l(n))}Cl(2,-53,53,[1]);const Ye={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,e){let t=l.series[e];return t.width?t.stroke(l,e):t.points.width?t.points.stroke(l,e):null},fill:function(l,e){return l.series[e].fill(l,e)},dash:"solid"},idx:null,idxs:null,values:[]},Ce=[0,0];function He(l,e,t,n=!0){return l=>{0==l.button&&(!n||l.target==e)&&t(l)}}function Fe(l,e,t,n=!0){return l=>{(!n||l.target==e)&&t(l)}}const Re={show:!0,x:!0,y:!0,lock:!1,move:function(l,e,t){return Ce[0]=e,Ce[1]=t,Ce},points:{one:!1,show:function(l,e){let i=l.cursor.points,o=D(),s=i.size(l,e);E(o,t,s),E(o,n,s);let r=s/-2;E(o,"marginLeft",r),E(o,"marginTop",r);let u=i.width(l,e,s);return u&&E(o,"borderWidth",u),o},size:function(l,e){return l.series[e].points.size},width:0,stroke:function(l,e){let t=l.series[e].points;return t._stroke||t._fill},fill:function(l,e){let t=l.series[e].points;return t._fill||t._stroke}},bind:{mousedown:He,mouseup:He,click:He,dblclick:He,mousemove:Fe,mouseleave:Fe,mouseenter:Fe},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,e,t,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ge={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ie=Bl({},Ge,{filter:kl}),Le=Bl({},Ie,{size:10}),Oe=Bl({},Ge,{show:!1}),Ne='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',je="bold "+Ne,Ue={show:!0,scale:"x",stroke:u,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:2,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},Ve={show:!0,scale:"x",auto:!1,sorted:1,min:gl,max:-gl,idxs:[]};function Be(l,e){return e.map((l=>null==l?"":tl(l)))}function $e(l,e,t,n,i,o,s){let r=[],u=Wl.get(i)||0;for(let l=t=s?t:Al(Dl(t,i),u);n>=l;l=Al(l+i,u))r.push(Object.is(l,-0)?0:l);return r}function Je(l,e,t,n,i){const o=[],s=l.scales[l.axes[e].scale].log,r=sl((10==s?dl:pl)(t));i=cl(s,r),10==s&&(i=fe[L(i,fe)]);let u=t,a=i*s;10==s&&(a=fe[L(a,fe)]);do{o.push(u),u+=i,10!=s||Wl.has(u)||(u=Al(u,Wl.get(i))),a>u||(a=(i=u)*s,10==s&&(a=fe[L(a,fe)]))}while(n>=u);return o}function qe(l,e,t,n,i){let o=l.scales[l.axes[e].scale].asinh,s=n>o?Je(l,e,fl(o,t),n,i):[o],r=0>n||t>0?[]:[0];return(-o>t?Je(l,e,fl(o,-n),-t,i):[o]).reverse().map((l=>-l)).concat(r,s)}const Ke=/./,Xe=/[12357]/,Ze=/[125]/,Qe=/1/,lt=(l,e,t,n)=>l.map(((l,i)=>4==e&&0==l||i%n==0&&t.test(l.toExponential()[0>l?1:0])?l:null));function et(l,e,t){let n=l.axes[t],i=n.scale,o=l.scales[i],s=l.valToPos,r=n._space,u=s(10,i),a=s(9,i)-u<r?s(7,i)-u<r?s(5,i)-u<r?Qe:Ze:Xe:Ke;if(a==Qe){let l=ol(s(1,i)-u);if(r>l)return lt(e.slice().reverse(),o.distr,a,ul(r/l)).reverse()}return lt(e,o.distr,a,1)}function tt(l,e,t){let n=l.axes[t],i=n.scale,o=n._space,s=l.valToPos,r=ol(s(1,i)-s(2,i));return o>r?lt(e.slice().reverse(),3,Ke,ul(o/r)).reverse():e}function nt(l,e,t,n){return null==n?w:null==e?"":tl(e)}const it={show:!0,scale:"y",stroke:u,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:3,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},ot={scale:null,auto:!0,sorted:0,min:gl,max:-gl},st=(l,e,t,n,i)=>i,rt={show:!0,auto:!0,sorted:0,gaps:st,alpha:1,facets:[Bl({},ot,{scale:"x"}),Bl({},ot,{scale:"y"})]},ut={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:st,alpha:1,points:{show:function(l,e){let{scale:t,idxs:n}=l.series[0],i=l._data[0],o=l.valToPos(i[n[0]],t,!0),s=l.valToPos(i[n[1]],t,!0);return ol(s-o)/(l.series[e].points.space*y)>=n[1]-n[0]},filter:null},values:null,min:gl,max:-gl,idxs:[],path:null,clip:null};function at(l,e,t){return t/10}const ft={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ct=Bl({},ft,{time:!1,ori:1}),ht={};function dt(l){let e=ht[l];return e||(e={key:l,plots:[],sub(l){e.plots.push(l)},unsub(l){e.plots=e.plots.filter((e=>e!=l))},pub(l,t,n,i,o,s,r){for(let u=0;e.plots.length>u;u++)e.plots[u]!=t&&e.plots[u].pub(l,t,n,i,o,s,r)}},null!=l&&(ht[l]=e)),e}function pt(l,e,t){const n=l.mode,i=l.series[e],o=2==n?l._data[e]:l._data,s=l.scales,r=l.bbox;let u=o[0],a=2==n?o[1]:o[e],f=2==n?s[i.facets[0].scale]:s[l.series[0].scale],c=2==n?s[i.facets[1].scale]:s[i.scale],h=r.left,d=r.top,p=r.width,m=r.height,g=l.valToPosH,x=l.valToPosV;return 0==f.ori?t(i,u,a,f,c,g,x,h,d,p,m,kt,Mt,Tt,zt,Pt):t(i,u,a,f,c,x,g,d,h,m,p,yt,St,Et,Dt,At)}function mt(l,e){let t=0,n=0,i=Q(l.bands,Fl);for(let l=0;i.length>l;l++){let o=i[l];o.series[0]==e?t=o.dir:o.series[1]==e&&(n|=1==o.dir?1:2)}return[t,1==n?-1:2==n?1:3==n?2:0]}function gt(l,e,t,n,i){let o=l.series[e],s=l.scales[2==l.mode?o.facets[1].scale:o.scale];return-1==i?s.min:1==i?s.max:3==s.distr?1==s.dir?s.min:s.max:0}function xt(l,e,t,n,i,o){return pt(l,e,((l,e,s,r,u,a,f,c,h,d,p)=>{let m=l.pxRound;const g=0==r.ori?Mt:St;let x,w;1==r.dir*(0==r.ori?1:-1)?(x=t,w=n):(x=n,w=t);let _=m(a(e[x],r,d,c)),b=m(f(s[x],u,p,h)),v=m(a(e[w],r,d,c)),k=m(f(1==o?u.max:u.min,u,p,h)),y=new Path2D(i);return g(y,v,k),g(y,_,k),g(y,_,b),y}))}function wt(l,e,t,n,i,o){let s=null;if(l.length>0){s=new Path2D;const r=0==e?Tt:Et;let u=t;for(let e=0;l.length>e;e++){let t=l[e];if(t[1]>t[0]){let l=t[0]-u;l>0&&r(s,u,n,l,n+o),u=t[1]}}let a=t+i-u,f=10;a>0&&r(s,u,n-f/2,a,n+o+f)}return s}function _t(l,e,t,n,i,o,s){let r=[],u=l.length;for(let a=1==i?t:n;a>=t&&n>=a;a+=i)if(null===e[a]){let f=a,c=a;if(1==i)for(;++a<=n&&null===e[a];)c=a;else for(;--a>=t&&null===e[a];)c=a;let h=o(l[f]),d=c==f?h:o(l[c]),p=f-i;h=s>0||0>p||p>=u?h:o(l[p]);let m=c+i;d=0>s||0>m||m>=u?d:o(l[m]),h>d||r.push([h,d])}return r}function bt(l){return 0==l?vl:1==l?rl:e=>zl(e,l)}function vt(l){let e=0==l?kt:yt,t=0==l?(l,e,t,n,i,o)=>{l.arcTo(e,t,n,i,o)}:(l,e,t,n,i,o)=>{l.arcTo(t,e,i,n,o)},n=0==l?(l,e,t,n,i)=>{l.rect(e,t,n,i)}:(l,e,t,n,i)=>{l.rect(t,e,i,n)};return(l,i,o,s,r,u=0,a=0)=>{0==u&&0==a?n(l,i,o,s,r):(u=al(u,s/2,r/2),a=al(a,s/2,r/2),e(l,i+u,o),t(l,i+s,o,i+s,o+r,u),t(l,i+s,o+r,i,o+r,a),t(l,i,o+r,i,o,a),t(l,i,o,i+s,o,u),l.closePath())}}const kt=(l,e,t)=>{l.moveTo(e,t)},yt=(l,e,t)=>{l.moveTo(t,e)},Mt=(l,e,t)=>{l.lineTo(e,t)},St=(l,e,t)=>{l.lineTo(t,e)},Tt=vt(0),Et=vt(1),zt=(l,e,t,n,i,o)=>{l.arc(e,t,n,i,o)},Dt=(l,e,t,n,i,o)=>{l.arc(t,e,n,i,o)},Pt=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(e,t,n,i,o,s)},At=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(t,e,i,n,s,o)};function Wt(){return(l,e,t,n,i)=>pt(l,e,((e,o,s,r,u,a,f,c,h,d,p)=>{let m,g,{pxRound:x,points:w}=e;0==r.ori?(m=kt,g=zt):(m=yt,g=Dt);const _=Al(w.width*y,3);let b=(w.size-w.width)/2*y,v=Al(2*b,3),k=new Path2D,M=new Path2D,{left:S,top:T,width:E,height:z}=l.bbox;Tt(M,S-v,T-v,E+2*v,z+2*v);const D=l=>{if(null!=s[l]){let e=x(a(o[l],r,d,c)),t=x(f(s[l],u,p,h));m(k,e+b,t),g(k,e,t,b,0,2*il)}};if(i)i.forEach(D);else for(let l=t;n>=l;l++)D(l);return{stroke:_>0?k:null,fill:k,clip:M,flags:3}}))}function Yt(l){return(e,t,n,i,o,s)=>{n!=i&&(o!=n&&s!=n&&l(e,t,n),o!=i&&s!=i&&l(e,t,i),l(e,t,s))}}const Ct=Yt(Mt),Ht=Yt(St);function Ft(l){const e=Q(l?.alignGaps,0);return(l,t,n,i)=>pt(l,t,((o,s,r,u,a,f,c,h,d,p,m)=>{[n,i]=U(r,n,i);let g,x,w=o.pxRound,_=l=>w(f(l,u,p,h)),b=l=>w(c(l,a,m,d));0==u.ori?(g=Mt,x=Ct):(g=St,x=Ht);const v=u.dir*(0==u.ori?1:-1),k={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},y=k.stroke;let M=!1;if(i-n<4*p)for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let e=r[l];null===e?M=!0:null!=e&&g(y,_(s[l]),b(e))}else{let e,t,o,a=e=>l.posToVal(e,u.key,!0),f=null,c=null,h=_(s[1==v?n:i]),d=_(s[n]),p=_(s[i]),m=a(1==v?d+1:p-1);for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let n=s[l],i=(1==v?m>n:n>m)?h:_(n),o=r[l];i==h?null!=o?(t=o,null==f?(g(y,i,b(t)),e=f=c=t):f>t?f=t:t>c&&(c=t)):null===o&&(M=!0):(null!=f&&x(y,h,b(f),b(c),b(e),b(t)),null!=o?(t=o,g(y,i,b(t)),f=c=e=t):(f=c=null,null===o&&(M=!0)),h=i,m=a(h+v))}null!=f&&f!=c&&o!=h&&x(y,h,b(f),b(c),b(e),b(t))}let[S,T]=mt(l,t);if(null!=o.fill||0!=S){let e=k.fill=new Path2D(y),r=b(o.fillTo(l,t,o.min,o.max,S)),u=_(s[n]),a=_(s[i]);-1==v&&([a,u]=[u,a]),g(e,a,r),g(e,u,r)}if(!o.spanGaps){let a=[];M&&a.push(..._t(s,r,n,i,v,_,e)),k.gaps=a=o.gaps(l,t,n,i,a),k.clip=wt(a,u.ori,h,d,p,m)}return 0!=T&&(k.band=2==T?[xt(l,t,n,i,y,-1),xt(l,t,n,i,y,1)]:xt(l,t,n,i,y,T)),k}))}function Rt(l,e,t,n,i,o,s=gl){if(l.length>1){let r=null;for(let u=0,a=1/0;l.length>u;u++)if(void 0!==e[u]){if(null!=r){let e=ol(l[u]-l[r]);a>e&&(a=e,s=ol(t(l[u],n,i,o)-t(l[r],n,i,o)))}r=u}}return s}function Gt(l,e,t,n,i){const o=l.length;if(2>o)return null;const s=new Path2D;if(t(s,l[0],e[0]),2==o)n(s,l[1],e[1]);else{let t=Array(o),n=Array(o-1),r=Array(o-1),u=Array(o-1);for(let t=0;o-1>t;t++)r[t]=e[t+1]-e[t],u[t]=l[t+1]-l[t],n[t]=r[t]/u[t];t[0]=n[0];for(let l=1;o-1>l;l++)0===n[l]||0===n[l-1]||n[l-1]>0!=n[l]>0?t[l]=0:(t[l]=3*(u[l-1]+u[l])/((2*u[l]+u[l-1])/n[l-1]+(u[l]+2*u[l-1])/n[l]),isFinite(t[l])||(t[l]=0));t[o-1]=n[o-2];for(let n=0;o-1>n;n++)i(s,l[n]+u[n]/3,e[n]+t[n]*u[n]/3,l[n+1]-u[n]/3,e[n+1]-t[n+1]*u[n]/3,l[n+1],e[n+1])}return s}const It=new Set;function Lt(){for(let l of It)l.syncRect(!0)}_&&(G("resize",v,Lt),G("scroll",v,Lt,!0),G(x,v,(()=>{en.pxRatio=y})));const Ot=Ft(),Nt=Wt();function jt(l,e,t,n){return(n?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map(((l,n)=>Ut(l,n,e,t)))}function Ut(l,e,t,n){return Bl({},0==e?t:n,l)}function Vt(l,e,t){return null==e?Rl:[e,t]}const Bt=Vt;function $t(l,e,t){return null==e?Rl:Z(e,t,J,!0)}function Jt(l,e,t,n){return null==e?Rl:B(e,t,l.scales[n].log,!1)}const qt=Jt;function Kt(l,e,t,n){return null==e?Rl:$(e,t,l.scales[n].log,!1)}const Xt=Kt;function Zt(l,e,t,n,i){let o=fl(xl(l),xl(e)),s=e-l,r=L(i/n*s,t);do{let l=t[r],e=n*l/s;if(e>=i&&17>=o+(5>l?Wl.get(l):0))return[l,e]}while(++r<t.length);return[0,0]}function Qt(l){let e,t;return[l=l.replace(/(\\d+)px/,((l,n)=>(e=rl((t=+n)*y))+"px")),e,t]}function ln(l){l.show&&[l.font,l.labelFont].forEach((l=>{let e=Al(l[2]*y,1);l[0]=l[0].replace(/[0-9.]+px/,e+"px"),l[1]=e}))}function en(u,g,_){const k={mode:Q(u.mode,1)},M=k.mode;function P(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?1-i:i)}function W(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?i:1-i)}function C(l,e,t,n){return 0==e.ori?P(l,e,t,n):W(l,e,t,n)}k.valToPosH=P,k.valToPosV=W;let F=!1;k.status=0;const R=k.root=D("uplot");null!=u.id&&(R.id=u.id),S(R,u.class),u.title&&(D("u-title",R).textContent=u.title);const O=z("canvas"),K=k.ctx=O.getContext("2d"),X=D("u-wrap",R);G("click",X,(l=>{l.target===el&&(Nn!=Gn||jn!=In)&&Zn.click(k,l)}),!0);const ll=k.under=D("u-under",X);X.appendChild(O);const el=k.over=D("u-over",X),tl=+Q((u=Vl(u)).pxAlign,1),sl=bt(tl);(u.plugins||[]).forEach((l=>{l.opts&&(u=l.opts(k,u)||u)}));const hl=u.ms||.001,pl=k.series=1==M?jt(u.series||[],Ve,ut,!1):function(l,e){return l.map(((l,t)=>0==t?{}:Bl({},e,l)))}(u.series||[null],rt),xl=k.axes=jt(u.axes||[],Ue,it,!0),vl=k.scales={},Tl=k.bands=u.bands||[];Tl.forEach((l=>{l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1)}));const El=2==M?pl[1].facets[0].scale:pl[0].scale,Dl={axes:function(){for(let l=0;xl.length>l;l++){let e=xl[l];if(!e.show||!e._show)continue;let t,n,u=e.side,a=u%2,f=e.stroke(k,l),c=0==u||3==u?-1:1,[h,d]=e._found;if(null!=e.label){let s=rl((e._lpos+e.labelGap*c)*y);_n(e.labelFont[0],f,"center",2==u?i:o),K.save(),1==a?(t=n=0,K.translate(s,rl(lt+st/2)),K.rotate((3==u?-il:il)/2)):(t=rl(Qe+ot/2),n=s);let r=_l(e.label)?e.label(k,l,h,d):e.label;K.fillText(r,t,n),K.restore()}if(0==d)continue;let p=vl[e.scale],m=0==a?ot:st,g=0==a?Qe:lt,x=e._splits,w=2==p.distr?x.map((l=>pn[l])):x,_=2==p.distr?pn[x[1]]-pn[x[0]]:h,b=e.ticks,v=e.border,M=b.show?b.size:0,S=rl(M*y),T=rl((2==e.alignTo?e._size-M-e.gap:e.gap)*y),E=e._rotate*-il/180,z=sl(e._pos*y),D=z+(S+T)*c;n=0==a?D:0,t=1==a?D:0,_n(e.font[0],f,1==e.align?s:2==e.align?r:E>0?s:0>E?r:0==a?"center":3==u?r:s,E||1==a?"middle":2==u?i:o);let P=e.font[1]*e.lineGap,A=x.map((l=>sl(C(l,p,m,g)))),W=e._values;for(let l=0;W.length>l;l++){let e=W[l];if(null!=e){0==a?t=A[l]:n=A[l],e=""+e;let i=-1==e.indexOf("\\n")?[e]:e.split(/\\n/gm);for(let l=0;i.length>l;l++){let e=i[l];E?(K.save(),K.translate(t,n+l*P),K.rotate(E),K.fillText(e,0,0),K.restore()):K.fillText(e,t,n+l*P)}}}b.show&&zn(A,b.filter(k,w,l,d,_),a,u,z,S,Al(b.width*y,3),b.stroke(k,l),b.dash,b.cap);let Y=e.grid;Y.show&&zn(A,Y.filter(k,w,l,d,_),a,0==a?2:1,0==a?lt:Qe,0==a?st:ot,Al(Y.width*y,3),Y.stroke(k,l),Y.dash,Y.cap),v.show&&zn([z],[1],0==a?1:0,0==a?1:2,1==a?lt:Qe,1==a?st:ot,Al(v.width*y,3),v.stroke(k,l),v.dash,v.cap)}Ci("drawAxes")},series:function(){if(Gt>0){let l=pl.some((l=>l._focus))&&dn!=Tt.alpha;l&&(K.globalAlpha=dn=Tt.alpha),pl.forEach(((l,e)=>{if(e>0&&l.show&&(kn(e,!1),kn(e,!0),null==l._paths)){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha);let n=2==M?[0,g[e][0].length-1]:function(l){let e=wl(Lt-1,0,Gt-1),t=wl(en+1,0,Gt-1);for(;null==l[e]&&e>0;)e--;for(;null==l[t]&&Gt-1>t;)t++;return[e,t]}(g[e]);l._paths=l.paths(k,e,n[0],n[1]),dn!=t&&(K.globalAlpha=dn=t)}})),pl.forEach(((l,e)=>{if(e>0&&l.show){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha),null!=l._paths&&yn(e,!1);{let t=null!=l._paths?l._paths.gaps:null,n=l.points.show(k,e,Lt,en,t),i=l.points.filter(k,e,n,t);(n||i)&&(l.points._paths=l.points.paths(k,e,Lt,en,i),yn(e,!0))}dn!=t&&(K.globalAlpha=dn=t),Ci("drawSeries",e)}})),l&&(K.globalAlpha=dn=1)}}},Pl=(u.drawOrder||["axes","series"]).map((l=>Dl[l]));function Cl(l){const e=3==l.distr?e=>dl(e>0?e:l.clamp(k,e,l.min,l.max,l.key)):4==l.distr?e=>ml(e,l.asinh):100==l.distr?e=>l.fwd(e):l=>l;return t=>{let n=e(t),{_min:i,_max:o}=l;return(n-i)/(o-i)}}function Il(l){let e=vl[l];if(null==e){let t=(u.scales||Hl)[l]||Hl;if(null!=t.from){Il(t.from);let e=Bl({},vl[t.from],t,{key:l});e.valToPct=Cl(e),vl[l]=e}else{e=vl[l]=Bl({},l==El?ft:ct,t),e.key=l;let n=e.time,i=e.range,o=Gl(i);if((l!=El||2==M&&!n)&&(!o||null!=i[0]&&null!=i[1]||(i={min:null==i[0]?q:{mode:1,hard:i[0],soft:i[0]},max:null==i[1]?q:{mode:1,hard:i[1],soft:i[1]}},o=!1),!o&&Ol(i))){let l=i;i=(e,t,n)=>null==t?Rl:Z(t,n,l)}e.range=bl(i||(n?Bt:l==El?3==e.distr?qt:4==e.distr?Xt:Vt:3==e.distr?Jt:4==e.distr?Kt:$t)),e.auto=bl(!o&&e.auto),e.clamp=bl(e.clamp||at),e._min=e._max=null,e.valToPct=Cl(e)}}}Il("x"),Il("y"),1==M&&pl.forEach((l=>{Il(l.scale)})),xl.forEach((l=>{Il(l.scale)}));for(let l in u.scales)Il(l);const jl=vl[El],Ul=jl.distr;let $l,ql;0==jl.ori?(S(R,"u-hz"),$l=P,ql=W):(S(R,"u-vt"),$l=W,ql=P);const Kl={};for(let l in vl){let e=vl[l];null==e.min&&null==e.max||(Kl[l]={min:e.min,max:e.max},e.min=e.max=null)}const Xl=u.tzDate||(l=>new Date(rl(l/hl))),Zl=u.fmtDate||ne,Ql=1==hl?Me(Xl):Ee(Xl),le=De(Xl,ze(1==hl?ye:Te,Zl)),ee=We(Xl,Ae("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",Zl)),te=[],ie=k.legend=Bl({},Ye,u.legend),oe=k.cursor=Bl({},Re,{drag:{y:2==M}},u.cursor),se=ie.show,re=oe.show,ue=ie.markers;let ce,he,de;ie.idxs=te,ue.width=bl(ue.width),ue.dash=bl(ue.dash),ue.stroke=bl(ue.stroke),ue.fill=bl(ue.fill);let pe,me=[],ge=[],xe=!1,we={};if(ie.live){const l=pl[1]?pl[1].values:null;xe=null!=l,pe=xe?l(k,1,0):{_:0};for(let l in pe)we[l]=w}if(se)if(ce=z("table","u-legend",R),de=z("tbody",null,ce),ie.mount(k,ce),xe){he=z("thead",null,ce,de);let l=z("tr",null,he);for(var _e in z("th",null,l),pe)z("th",e,l).textContent=_e}else S(ce,"u-inline"),ie.live&&S(ce,"u-live");const be={show:!0},ve={show:!1},Pe=new Map;function Ce(l,e,t,n=!0){const i=Pe.get(e)||{},o=oe.bind[l](k,e,t,n);o&&(G(l,e,i[l]=o),Pe.set(e,i))}function He(l,e){const t=Pe.get(e)||{};for(let n in t)null!=l&&n!=l||(I(n,e,t[n]),delete t[n]);null==l&&Pe.delete(e)}let Fe=0,Ge=0,Ie=0,Le=0,Oe=0,Ne=0,je=Oe,Ke=Ne,Xe=Ie,Ze=Le,Qe=0,lt=0,ot=0,st=0;k.bbox={};let ht=!1,pt=!1,mt=!1,xt=!1,wt=!1,_t=!1;function vt(l,e,t){(t||l!=k.width||e!=k.height)&&kt(l,e),An(!1),mt=!0,pt=!0,Jn()}function kt(l,e){k.width=Fe=Ie=l,k.height=Ge=Le=e,Oe=Ne=0,function(){let l=!1,e=!1,t=!1,n=!1;xl.forEach((i=>{if(i.show&&i._show){let{side:o,_size:s}=i,r=s+(null!=i.label?i.labelSize:0);r>0&&(o%2?(Ie-=r,3==o?(Oe+=r,n=!0):t=!0):(Le-=r,0==o?(Ne+=r,l=!0):e=!0))}})),Ct[0]=l,Ct[1]=t,Ct[2]=e,Ct[3]=n,Ie-=Rt[1]+Rt[3],Oe+=Rt[3],Le-=Rt[2]+Rt[0],Ne+=Rt[0]}(),function(){let l=Oe+Ie,e=Ne+Le,t=Oe,n=Ne;function i(i,o){switch(i){case 1:return l+=o,l-o;case 2:return e+=o,e-o;case 3:return t-=o,t+o;case 0:return n-=o,n+o}}xl.forEach((l=>{if(l.show&&l._show){let e=l.side;l._pos=i(e,l._size),null!=l.label&&(l._lpos=i(e,l.labelSize))}}))}();let t=k.bbox;Qe=t.left=zl(Oe*y,.5),lt=t.top=zl(Ne*y,.5),ot=t.width=zl(Ie*y,.5),st=t.height=zl(Le*y,.5)}const yt=3;if(k.setSize=function({width:l,height:e}){vt(l,e)},null==oe.dataIdx){let l=oe.hover,e=l.skip=new Set(l.skip??[]);e.add(void 0);let t=l.prox=bl(l.prox),n=l.bias??=0;oe.dataIdx=(l,i,o,s)=>{if(0==i)return o;let r=o,u=t(l,i,o,s)??gl,a=u>=0&&gl>u,f=0==jl.ori?Ie:Le,c=oe.left,h=g[0],d=g[i];if(e.has(d[o])){r=null;let l,t=null,i=null;if(0==n||-1==n)for(l=o;null==t&&l-- >0;)e.has(d[l])||(t=l);if(0==n||1==n)for(l=o;null==i&&l++<d.length;)e.has(d[l])||(i=l);if(null!=t||null!=i)if(a){let l=c-(null==t?-1/0:$l(h[t],jl,f,0)),e=(null==i?1/0:$l(h[i],jl,f,0))-c;l>e?e>u||(r=i):l>u||(r=t)}else r=null==i?t:null==t||o-t>i-o?i:t}else a&&ol(c-$l(h[o],jl,f,0))>u&&(r=null);return r}}const Mt=l=>{oe.event=l};oe.idxs=te,oe._lock=!1;let St=oe.points;St.show=bl(St.show),St.size=bl(St.size),St.stroke=bl(St.stroke),St.width=bl(St.width),St.fill=bl(St.fill);const Tt=k.focus=Bl({},u.focus||{alpha:.3},oe.focus),Et=Tt.prox>=0,zt=Et&&St.one;let Dt=[],Pt=[],At=[];function Wt(l,e){let t=St.show(k,e);if(t instanceof HTMLElement)return S(t,"u-cursor-pt"),S(t,l.class),A(t,-10,-10,Ie,Le),el.insertBefore(t,Dt[e]),t}function Yt(t,n){if(1==M||n>0){let l=1==M&&vl[t.scale].time,e=t.value;t.value=l?Ll(e)?We(Xl,Ae(e,Zl)):e||ee:e||nt,t.label=t.label||(l?"Time":"Value")}if(zt||n>0){t.width=null==t.width?1:t.width,t.paths=t.paths||Ot||yl,t.fillTo=bl(t.fillTo||gt),t.pxAlign=+Q(t.pxAlign,tl),t.pxRound=bt(t.pxAlign),t.stroke=bl(t.stroke||null),t.fill=bl(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let l=function(l){return Al(1*(3+2*(l||1)),3)}(fl(1,t.width)),e=t.points=Bl({},{size:l,width:fl(1,.2*l),stroke:t.stroke,space:2*l,paths:Nt,_stroke:null,_fill:null},t.points);e.show=bl(e.show),e.filter=bl(e.filter),e.fill=bl(e.fill),e.stroke=bl(e.stroke),e.paths=bl(e.paths),e.pxAlign=t.pxAlign}if(se){let i=function(t,n){if(0==n&&(xe||!ie.live||2==M))return Rl;let i=[],o=z("tr","u-series",de,de.childNodes[n]);S(o,t.class),t.show||S(o,l);let s=z("th",null,o);if(ue.show){let l=D("u-marker",s);if(n>0){let e=ue.width(k,n);e&&(l.style.border=e+"px "+ue.dash(k,n)+" "+ue.stroke(k,n)),l.style.background=ue.fill(k,n)}}let r=D(e,s);for(var u in t.label instanceof HTMLElement?r.appendChild(t.label):r.textContent=t.label,n>0&&(ue.show||(r.style.color=t.width>0?ue.stroke(k,n):ue.fill(k,n)),Ce("click",s,(l=>{if(oe._lock)return;Mt(l);let e=pl.indexOf(t);if((l.ctrlKey||l.metaKey)!=ie.isolate){let l=pl.some(((l,t)=>t>0&&t!=e&&l.show));pl.forEach(((t,n)=>{n>0&&oi(n,l?n==e?be:ve:be,!0,Fi.setSeries)}))}else oi(e,{show:!t.show},!0,Fi.setSeries)}),!1),Et&&Ce(d,s,(l=>{oe._lock||(Mt(l),oi(pl.indexOf(t),ai,!0,Fi.setSeries))}),!1)),pe){let l=z("td","u-value",o);l.textContent="--",i.push(l)}return[o,i]}(t,n);me.splice(n,0,i[0]),ge.splice(n,0,i[1]),ie.values.push(null)}if(re){te.splice(n,0,null);let l=null;zt?0==n&&(l=Wt(t,n)):n>0&&(l=Wt(t,n)),Dt.splice(n,0,l),Pt.splice(n,0,0),At.splice(n,0,0)}Ci("addSeries",n)}k.addSeries=function(l,e){e=null==e?pl.length:e,l=1==M?Ut(l,e,Ve,ut):Ut(l,e,{},rt),pl.splice(e,0,l),Yt(pl[e],e)},k.delSeries=function(l){if(pl.splice(l,1),se){ie.values.splice(l,1),ge.splice(l,1);let e=me.splice(l,1)[0];He(null,e.firstChild),e.remove()}re&&(te.splice(l,1),Dt.splice(l,1)[0].remove(),Pt.splice(l,1),At.splice(l,1)),Ci("delSeries",l)};const Ct=[!1,!1,!1,!1];function Ht(l,e,t){let[n,i,o,s]=t,r=e%2,u=0;return 0==r&&(s||i)&&(u=0==e&&!n||2==e&&!o?rl(Ue.size/3):0),1==r&&(n||o)&&(u=1==e&&!i||3==e&&!s?rl(it.size/2):0),u}const Ft=k.padding=(u.padding||[Ht,Ht,Ht,Ht]).map((l=>bl(Q(l,Ht)))),Rt=k._padding=Ft.map(((l,e)=>l(k,e,Ct,0)));let Gt,Lt=null,en=null;const tn=1==M?pl[0].idxs:null;let nn,on,sn,rn,un,an,fn,cn,hn,dn,pn=null,mn=!1;function gn(l,e){if(k.data=k._data=g=null==l?[]:l,2==M){Gt=0;for(let l=1;pl.length>l;l++)Gt+=g[l][0].length}else{0==g.length&&(k.data=k._data=g=[[]]),pn=g[0],Gt=pn.length;let l=g;if(2==Ul){l=g.slice();let e=l[0]=Array(Gt);for(let l=0;Gt>l;l++)e[l]=l}k._data=g=l}if(An(!0),Ci("setData"),2==Ul&&(mt=!0),!1!==e){let l=jl;l.auto(k,mn)?xn():ii(El,l.min,l.max),xt=xt||oe.left>=0,_t=!0,Jn()}}function xn(){let l,e;mn=!0,1==M&&(Gt>0?(Lt=tn[0]=0,en=tn[1]=Gt-1,l=g[0][Lt],e=g[0][en],2==Ul?(l=Lt,e=en):l==e&&(3==Ul?[l,e]=B(l,l,jl.log,!1):4==Ul?[l,e]=$(l,l,jl.log,!1):jl.time?e=l+rl(86400/hl):[l,e]=Z(l,e,J,!0))):(Lt=tn[0]=l=null,en=tn[1]=e=null)),ii(El,l,e)}function wn(l,e,t,n,i,o){l??=a,t??=Fl,n??="butt",i??=a,o??="round",l!=nn&&(K.strokeStyle=nn=l),i!=on&&(K.fillStyle=on=i),e!=sn&&(K.lineWidth=sn=e),o!=un&&(K.lineJoin=un=o),n!=an&&(K.lineCap=an=n),t!=rn&&K.setLineDash(rn=t)}function _n(l,e,t,n){e!=on&&(K.fillStyle=on=e),l!=fn&&(K.font=fn=l),t!=cn&&(K.textAlign=cn=t),n!=hn&&(K.textBaseline=hn=n)}function bn(l,e,t,n,i=0){if(n.length>0&&l.auto(k,mn)&&(null==e||null==e.min)){let e=Q(Lt,0),o=Q(en,n.length-1),s=null==t.min?function(l,e,t,n=0,i=!1){let o=i?V:U,s=i?j:N;[e,t]=o(l,e,t);let r=l[e],u=l[e];if(e>-1)if(1==n)r=l[e],u=l[t];else if(-1==n)r=l[t],u=l[e];else for(let n=e;t>=n;n++){let e=l[n];s(e)&&(r>e?r=e:e>u&&(u=e))}return[r??gl,u??-gl]}(n,e,o,i,3==l.distr):[t.min,t.max];l.min=al(l.min,t.min=s[0]),l.max=fl(l.max,t.max=s[1])}}k.setData=gn;const vn={min:null,max:null};function kn(l,e){let t=e?pl[l].points:pl[l];t._stroke=t.stroke(k,l),t._fill=t.fill(k,l)}function yn(l,e){let t=e?pl[l].points:pl[l],{stroke:n,fill:i,clip:o,flags:s,_stroke:r=t._stroke,_fill:u=t._fill,_width:a=t.width}=t._paths;a=Al(a*y,3);let f=null,c=a%2/2;e&&null==u&&(u=a>0?"#fff":r);let h=1==t.pxAlign&&c>0;if(h&&K.translate(c,c),!e){let l=Qe-a/2,e=lt-a/2,t=ot+a,n=st+a;f=new Path2D,f.rect(l,e,t,n)}e?Sn(r,a,t.dash,t.cap,u,n,i,s,o):function(l,e,t,n,i,o,s,r,u,a,f){let c=!1;0!=u&&Tl.forEach(((h,d)=>{if(h.series[0]==l){let l,p=pl[h.series[1]],m=g[h.series[1]],x=(p._paths||Hl).band;Gl(x)&&(x=1==h.dir?x[0]:x[1]);let w=null;p.show&&x&&function(l,e,t){for(e=Q(e,0),t=Q(t,l.length-1);t>=e;){if(null!=l[e])return!0;e++}return!1}(m,Lt,en)?(w=h.fill(k,d)||o,l=p._paths.clip):x=null,Sn(e,t,n,i,w,s,r,u,a,f,l,x),c=!0}})),c||Sn(e,t,n,i,o,s,r,u,a,f)}(l,r,a,t.dash,t.cap,u,n,i,s,f,o),h&&K.translate(-c,-c)}const Mn=3;function Sn(l,e,t,n,i,o,s,r,u,a,f,c){wn(l,e,t,n,i),(u||a||c)&&(K.save(),u&&K.clip(u),a&&K.clip(a)),c?(r&Mn)==Mn?(K.clip(c),f&&K.clip(f),En(i,s),Tn(l,o,e)):2&r?(En(i,s),K.clip(c),Tn(l,o,e)):1&r&&(K.save(),K.clip(c),f&&K.clip(f),En(i,s),K.restore(),Tn(l,o,e)):(En(i,s),Tn(l,o,e)),(u||a||c)&&K.restore()}function Tn(l,e,t){t>0&&(e instanceof Map?e.forEach(((l,e)=>{K.strokeStyle=nn=e,K.stroke(l)})):null!=e&&l&&K.stroke(e))}function En(l,e){e instanceof Map?e.forEach(((l,e)=>{K.fillStyle=on=e,K.fill(l)})):null!=e&&l&&K.fill(e)}function zn(l,e,t,n,i,o,s,r,u,a){let f=s%2/2;1==tl&&K.translate(f,f),wn(r,s,u,a,r),K.beginPath();let c,h,d,p,m=i+(0==n||3==n?-o:o);0==t?(h=i,p=m):(c=i,d=m);for(let n=0;l.length>n;n++)null!=e[n]&&(0==t?c=d=l[n]:h=p=l[n],K.moveTo(c,h),K.lineTo(d,p));K.stroke(),1==tl&&K.translate(-f,-f)}function Dn(l){let e=!0;return xl.forEach(((t,n)=>{if(!t.show)return;let i=vl[t.scale];if(null==i.min)return void(t._show&&(e=!1,t._show=!1,An(!1)));t._show||(e=!1,t._show=!0,An(!1));let o=t.side,s=o%2,{min:r,max:u}=i,[a,f]=function(l,e,t,n){let i,o=xl[l];if(n>0){let s=o._space=o.space(k,l,e,t,n);i=Zt(e,t,o._incrs=o.incrs(k,l,e,t,n,s),n,s)}else i=[0,0];return o._found=i}(n,r,u,0==s?Ie:Le);if(0==f)return;let c=t._splits=t.splits(k,n,r,u,a,f,2==i.distr),h=2==i.distr?c.map((l=>pn[l])):c,d=2==i.distr?pn[c[1]]-pn[c[0]]:a,p=t._values=t.values(k,t.filter(k,h,n,f,d),n,f,d);t._rotate=2==o?t.rotate(k,p,n,f):0;let m=t._size;t._size=ul(t.size(k,p,n,l)),null!=m&&t._size!=m&&(e=!1)})),e}function Pn(l){let e=!0;return Ft.forEach(((t,n)=>{let i=t(k,n,Ct,l);i!=Rt[n]&&(e=!1),Rt[n]=i})),e}function An(l){pl.forEach(((e,t)=>{t>0&&(e._paths=null,l&&(1==M?(e.min=null,e.max=null):e.facets.forEach((l=>{l.min=null,l.max=null}))))}))}let Wn,Yn,Cn,Hn,Fn,Rn,Gn,In,Ln,On,Nn,jn,Un=!1,Vn=!1,Bn=[];function $n(){Vn=!1;for(let l=0;Bn.length>l;l++)Ci(...Bn[l]);Bn.length=0}function Jn(){Un||(Jl(qn),Un=!0)}function qn(){if(ht&&(function(){for(let l in vl){let e=vl[l];null==Kl[l]&&(null==e.min||null!=Kl[El]&&e.auto(k,mn))&&(Kl[l]=vn)}for(let l in vl){let e=vl[l];null==Kl[l]&&null!=e.from&&null!=Kl[e.from]&&(Kl[l]=vn)}null!=Kl[El]&&An(!0);let l={};for(let e in Kl){let t=Kl[e];if(null!=t){let n=l[e]=Vl(vl[e],Nl);if(null!=t.min)Bl(n,t);else if(e!=El||2==M)if(0==Gt&&null==n.from){let l=n.range(k,null,null,e);n.min=l[0],n.max=l[1]}else n.min=gl,n.max=-gl}}if(Gt>0){pl.forEach(((e,t)=>{if(1==M){let n=e.scale,i=Kl[n];if(null==i)return;let o=l[n];if(0==t){let l=o.range(k,o.min,o.max,n);o.min=l[0],o.max=l[1],Lt=L(o.min,g[0]),en=L(o.max,g[0]),en-Lt>1&&(o.min>g[0][Lt]&&Lt++,g[0][en]>o.max&&en--),e.min=pn[Lt],e.max=pn[en]}else e.show&&e.auto&&bn(o,i,e,g[t],e.sorted);e.idxs[0]=Lt,e.idxs[1]=en}else if(t>0&&e.show&&e.auto){let[n,i]=e.facets,o=n.scale,s=i.scale,[r,u]=g[t],a=l[o],f=l[s];null!=a&&bn(a,Kl[o],n,r,n.sorted),null!=f&&bn(f,Kl[s],i,u,i.sorted),e.min=i.min,e.max=i.max}}));for(let e in l){let t=l[e],n=Kl[e];if(null==t.from&&(null==n||null==n.min)){let l=t.range(k,t.min==gl?null:t.min,t.max==-gl?null:t.max,e);t.min=l[0],t.max=l[1]}}}for(let e in l){let t=l[e];if(null!=t.from){let n=l[t.from];if(null==n.min)t.min=t.max=null;else{let l=t.range(k,n.min,n.max,e);t.min=l[0],t.max=l[1]}}}let e={},t=!1;for(let n in l){let i=l[n],o=vl[n];if(o.min!=i.min||o.max!=i.max){o.min=i.min,o.max=i.max;let l=o.distr;o._min=3==l?dl(o.min):4==l?ml(o.min,o.asinh):100==l?o.fwd(o.min):o.min,o._max=3==l?dl(o.max):4==l?ml(o.max,o.asinh):100==l?o.fwd(o.max):o.max,e[n]=t=!0}}if(t){pl.forEach(((l,t)=>{2==M?t>0&&e.y&&(l._paths=null):e[l.scale]&&(l._paths=null)}));for(let l in e)mt=!0,Ci("setScale",l);re&&oe.left>=0&&(xt=_t=!0)}for(let l in Kl)Kl[l]=null}(),ht=!1),mt&&(function(){let l=!1,e=0;for(;!l;){e++;let t=Dn(e),n=Pn(e);l=e==yt||t&&n,l||(kt(k.width,k.height),pt=!0)}}(),mt=!1),pt){if(E(ll,s,Oe),E(ll,i,Ne),E(ll,t,Ie),E(ll,n,Le),E(el,s,Oe),E(el,i,Ne),E(el,t,Ie),E(el,n,Le),E(X,t,Fe),E(X,n,Ge),O.width=rl(Fe*y),O.height=rl(Ge*y),xl.forEach((({_el:e,_show:t,_size:n,_pos:i,side:o})=>{if(null!=e)if(t){let t=o%2==1;E(e,t?"left":"top",i-(3===o||0===o?n:0)),E(e,t?"width":"height",n),E(e,t?"top":"left",t?Ne:Oe),E(e,t?"height":"width",t?Le:Ie),T(e,l)}else S(e,l)})),nn=on=sn=un=an=fn=cn=hn=rn=null,dn=1,_i(!0),Oe!=je||Ne!=Ke||Ie!=Xe||Le!=Ze){An(!1);let l=Ie/Xe,e=Le/Ze;if(re&&!xt&&oe.left>=0){oe.left*=l,oe.top*=e,Cn&&A(Cn,rl(oe.left),0,Ie,Le),Hn&&A(Hn,0,rl(oe.top),Ie,Le);for(let t=0;Dt.length>t;t++){let n=Dt[t];null!=n&&(Pt[t]*=l,At[t]*=e,A(n,ul(Pt[t]),ul(At[t]),Ie,Le))}}if(ei.show&&!wt&&ei.left>=0&&ei.width>0){ei.left*=l,ei.width*=l,ei.top*=e,ei.height*=e;for(let l in ki)E(ti,l,ei[l])}je=Oe,Ke=Ne,Xe=Ie,Ze=Le}Ci("setSize"),pt=!1}Fe>0&&Ge>0&&(K.clearRect(0,0,O.width,O.height),Ci("drawClear"),Pl.forEach((l=>l())),Ci("draw")),ei.show&&wt&&(ni(ei),wt=!1),re&&xt&&(xi(null,!0,!1),xt=!1),ie.show&&ie.live&&_t&&(mi(),_t=!1),F||(F=!0,k.status=1,Ci("ready")),mn=!1,Un=!1}function Kn(l,e){let t=vl[l];if(null==t.from){if(0==Gt){let n=t.range(k,e.min,e.max,l);e.min=n[0],e.max=n[1]}if(e.min>e.max){let l=e.min;e.min=e.max,e.max=l}if(Gt>1&&null!=e.min&&null!=e.max&&1e-16>e.max-e.min)return;l==El&&2==t.distr&&Gt>0&&(e.min=L(e.min,g[0]),e.max=L(e.max,g[0]),e.min==e.max&&e.max++),Kl[l]=e,ht=!0,Jn()}}k.batch=function(l,e=!1){Un=!0,Vn=e,l(k),qn(),e&&Bn.length>0&&queueMicrotask($n)},k.redraw=(l,e)=>{mt=e||!1,!1!==l?ii(El,jl.min,jl.max):Jn()},k.setScale=Kn;let Xn=!1;const Zn=oe.drag;let Qn=Zn.x,li=Zn.y;re&&(oe.x&&(Wn=D("u-cursor-x",el)),oe.y&&(Yn=D("u-cursor-y",el)),0==jl.ori?(Cn=Wn,Hn=Yn):(Cn=Yn,Hn=Wn),Nn=oe.left,jn=oe.top);const ei=k.select=Bl({show:!0,over:!0,left:0,width:0,top:0,height:0},u.select),ti=ei.show?D("u-select",ei.over?el:ll):null;function ni(l,e){if(ei.show){for(let e in l)ei[e]=l[e],e in ki&&E(ti,e,l[e]);!1!==e&&Ci("setSelect")}}function ii(l,e,t){Kn(l,{min:e,max:t})}function oi(e,t,n,i){null!=t.focus&&function(l){if(l!=ui){let e=null==l,t=1!=Tt.alpha;pl.forEach(((n,i)=>{if(1==M||i>0){let o=e||0==i||i==l;n._focus=e?null:o,t&&function(l,e){pl[l].alpha=e,re&&null!=Dt[l]&&(Dt[l].style.opacity=e),se&&me[l]&&(me[l].style.opacity=e)}(i,o?1:Tt.alpha)}})),ui=l,t&&Jn()}}(e),null!=t.show&&pl.forEach(((n,i)=>{0>=i||e!=i&&null!=e||(n.show=t.show,function(e){if(pl[e].show)se&&T(me[e],l);else if(se&&S(me[e],l),re){let l=zt?Dt[0]:Dt[e];null!=l&&A(l,-10,-10,Ie,Le)}}(i),2==M?(ii(n.facets[0].scale,null,null),ii(n.facets[1].scale,null,null)):ii(n.scale,null,null),Jn())})),!1!==n&&Ci("setSeries",e,t),i&&Ii("setSeries",k,e,t)}let si,ri,ui;k.setSelect=ni,k.setSeries=oi,k.addBand=function(l,e){l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1),Tl.splice(e=null==e?Tl.length:e,0,l)},k.setBand=function(l,e){Bl(Tl[l],e)},k.delBand=function(l){null==l?Tl.length=0:Tl.splice(l,1)};const ai={focus:!0};function fi(l,e,t){let n=vl[e];t&&(l=l/y-(1==n.ori?Ne:Oe));let i=Ie;1==n.ori&&(i=Le,l=i-l),-1==n.dir&&(l=i-l);let o=n._min,s=o+l/i*(n._max-o),r=n.distr;return 3==r?cl(10,s):4==r?((l,e=1)=>nl.sinh(l)*e)(s,n.asinh):100==r?n.bwd(s):s}function ci(l,e){E(ti,s,ei.left=l),E(ti,t,ei.width=e)}function hi(l,e){E(ti,i,ei.top=l),E(ti,n,ei.height=e)}se&&Et&&Ce(p,ce,(l=>{oe._lock||(Mt(l),null!=ui&&oi(null,ai,!0,Fi.setSeries))})),k.valToIdx=l=>L(l,g[0]),k.posToIdx=function(l,e){return L(fi(l,El,e),g[0],Lt,en)},k.posToVal=fi,k.valToPos=(l,e,t)=>0==vl[e].ori?P(l,vl[e],t?ot:Ie,t?Qe:0):W(l,vl[e],t?st:Le,t?lt:0),k.setCursor=(l,e,t)=>{Nn=l.left,jn=l.top,xi(null,e,t)};let di=0==jl.ori?ci:hi,pi=1==jl.ori?ci:hi;function mi(l,e){if(null!=l&&(l.idxs?l.idxs.forEach(((l,e)=>{te[e]=l})):(l=>void 0===l)(l.idx)||te.fill(l.idx),ie.idx=te[0]),se&&ie.live){for(let l=0;pl.length>l;l++)(l>0||1==M&&!xe)&&gi(l,te[l]);!function(){if(se&&ie.live)for(let l=2==M?1:0;pl.length>l;l++){if(0==l&&xe)continue;let e=ie.values[l],t=0;for(let n in e)ge[l][t++].firstChild.nodeValue=e[n]}}()}_t=!1,!1!==e&&Ci("setLegend")}function gi(l,e){let t,n=pl[l],i=0==l&&2==Ul?pn:g[l];xe?t=n.values(k,l,e)??we:(t=n.value(k,null==e?null:i[e],l,e),t=null==t?we:{_:t}),ie.values[l]=t}function xi(l,e,t){let n;Ln=Nn,On=jn,[Nn,jn]=oe.move(k,Nn,jn),oe.left=Nn,oe.top=jn,re&&(Cn&&A(Cn,rl(Nn),0,Ie,Le),Hn&&A(Hn,0,rl(jn),Ie,Le)),si=gl,ri=null;let i=0==jl.ori?Ie:Le,o=1==jl.ori?Ie:Le;if(0>Nn||0==Gt||Lt>en){n=oe.idx=null;for(let l=0;pl.length>l;l++){let e=Dt[l];null!=e&&A(e,-10,-10,Ie,Le)}Et&&oi(null,ai,!0,null==l&&Fi.setSeries),ie.live&&(te.fill(n),_t=!0)}else{let l,e,t;1==M&&(l=0==jl.ori?Nn:jn,e=fi(l,El),n=oe.idx=L(e,g[0],Lt,en),t=$l(g[0][n],jl,i,0));let s=-10,r=-10,u=0,a=0,f=!0,c="",h="";for(let l=2==M?1:0;pl.length>l;l++){let d=pl[l],p=te[l],m=null==p?null:1==M?g[l][p]:g[l][1][p],x=oe.dataIdx(k,l,n,e),w=null==x?null:1==M?g[l][x]:g[l][1][x];if(_t=_t||w!=m||x!=p,te[l]=x,l>0&&d.show){let e=null==x?-10:x==n?t:$l(1==M?g[0][x]:g[l][0][x],jl,i,0),p=null==w?-10:ql(w,1==M?vl[d.scale]:vl[d.facets[1].scale],o,0);if(Et&&null!=w){let e=1==jl.ori?Nn:jn,t=ol(Tt.dist(k,l,x,p,e));if(si>t){let n=Tt.bias;if(0!=n){let i=fi(e,d.scale),o=0>i?-1:1;o!=(0>w?-1:1)||(1==o?1==n?i>w:w>i:1==n?w>i:i>w)||(si=t,ri=l)}else si=t,ri=l}}if(_t||zt){let t,n;0==jl.ori?(t=e,n=p):(t=p,n=e);let i,o,d,m,g,x,w=!0,_=St.bbox;if(null!=_){w=!1;let e=_(k,l);d=e.left,m=e.top,i=e.width,o=e.height}else d=t,m=n,i=o=St.size(k,l);if(x=St.fill(k,l),g=St.stroke(k,l),zt)l!=ri||si>Tt.prox||(s=d,r=m,u=i,a=o,f=w,c=x,h=g);else{let e=Dt[l];null!=e&&(Pt[l]=d,At[l]=m,H(e,i,o,w),Y(e,x,g),A(e,ul(d),ul(m),Ie,Le))}}}}if(zt){let l=Tt.prox;if(_t||(null==ui?l>=si:si>l||ri!=ui)){let l=Dt[0];null!=l&&(Pt[0]=s,At[0]=r,H(l,u,a,f),Y(l,c,h),A(l,ul(s),ul(r),Ie,Le))}}}if(ei.show&&Xn)if(null!=l){let[e,t]=Fi.scales,[n,s]=Fi.match,[r,u]=l.cursor.sync.scales,a=l.cursor.drag;if(Qn=a._x,li=a._y,Qn||li){let a,f,c,h,d,{left:p,top:m,width:g,height:x}=l.select,w=l.scales[r].ori,_=l.posToVal,b=null!=e&&n(e,r),v=null!=t&&s(t,u);b&&Qn?(0==w?(a=p,f=g):(a=m,f=x),c=vl[e],h=$l(_(a,r),c,i,0),d=$l(_(a+f,r),c,i,0),di(al(h,d),ol(d-h))):di(0,i),v&&li?(1==w?(a=p,f=g):(a=m,f=x),c=vl[t],h=ql(_(a,u),c,o,0),d=ql(_(a+f,u),c,o,0),pi(al(h,d),ol(d-h))):pi(0,o)}else yi()}else{let l=ol(Ln-Fn),e=ol(On-Rn);if(1==jl.ori){let t=l;l=e,e=t}Qn=Zn.x&&l>=Zn.dist,li=Zn.y&&e>=Zn.dist;let t,n,s=Zn.uni;null!=s?Qn&&li&&(Qn=l>=s,li=e>=s,Qn||li||(e>l?li=!0:Qn=!0)):Zn.x&&Zn.y&&(Qn||li)&&(Qn=li=!0),Qn&&(0==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),di(al(t,n),ol(n-t)),li||pi(0,o)),li&&(1==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),pi(al(t,n),ol(n-t)),Qn||di(0,i)),Qn||li||(di(0,0),pi(0,0))}if(Zn._x=Qn,Zn._y=li,null==l){if(t){if(null!=Ri){let[l,e]=Fi.scales;Fi.values[0]=null!=l?fi(0==jl.ori?Nn:jn,l):null,Fi.values[1]=null!=e?fi(1==jl.ori?Nn:jn,e):null}Ii(f,k,Nn,jn,Ie,Le,n)}if(Et){let l=t&&Fi.setSeries,e=Tt.prox;null==ui?si>e||oi(ri,ai,!0,l):si>e?oi(null,ai,!0,l):ri!=ui&&oi(ri,ai,!0,l)}}_t&&(ie.idx=n,mi()),!1!==e&&Ci("setCursor")}k.setLegend=mi;let wi=null;function _i(l=!1){l?wi=null:(wi=el.getBoundingClientRect(),Ci("syncRect",wi))}function bi(l,e,t,n,i,o){oe._lock||Xn&&null!=l&&0==l.movementX&&0==l.movementY||(vi(l,e,t,n,i,o,0,!1,null!=l),null!=l?xi(null,!0,!0):xi(e,!0,!1))}function vi(l,e,t,n,i,o,s,r,u){if(null==wi&&_i(!1),Mt(l),null!=l)t=l.clientX-wi.left,n=l.clientY-wi.top;else{if(0>t||0>n)return Nn=-10,void(jn=-10);let[l,s]=Fi.scales,r=e.cursor.sync,[u,a]=r.values,[f,c]=r.scales,[h,d]=Fi.match,p=e.axes[0].side%2==1,m=0==jl.ori?Ie:Le,g=1==jl.ori?Ie:Le,x=p?o:i,w=p?i:o,_=p?n:t,b=p?t:n;if(t=null!=f?h(l,f)?C(u,vl[l],m,0):-10:m*(_/x),n=null!=c?d(s,c)?C(a,vl[s],g,0):-10:g*(b/w),1==jl.ori){let l=t;t=n,n=l}}!u||null!=e&&e.cursor.event.type!=f||(t>1&&Ie-1>t||(t=zl(t,Ie)),n>1&&Le-1>n||(n=zl(n,Le))),r?(Fn=t,Rn=n,[Gn,In]=oe.move(k,t,n)):(Nn=t,jn=n)}Object.defineProperty(k,"rect",{get:()=>(null==wi&&_i(!1),wi)});const ki={width:0,height:0,left:0,top:0};function yi(){ni(ki,!1)}let Mi,Si,Ti,Ei;function zi(l,e,t,n,i,o){Xn=!0,Qn=li=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!0,!1),null!=l&&(Ce(h,b,Di,!1),Ii(c,k,Gn,In,Ie,Le,null));let{left:s,top:r,width:u,height:a}=ei;Mi=s,Si=r,Ti=u,Ei=a}function Di(l,e,t,n,i,o){Xn=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!1,!0);let{left:s,top:r,width:u,height:a}=ei,f=u>0||a>0,c=Mi!=s||Si!=r||Ti!=u||Ei!=a;if(f&&c&&ni(ei),Zn.setScale&&f&&c){let l=s,e=u,t=r,n=a;if(1==jl.ori&&(l=r,e=a,t=s,n=u),Qn&&ii(El,fi(l,El),fi(l+e,El)),li)for(let l in vl){let e=vl[l];l!=El&&null==e.from&&e.min!=gl&&ii(l,fi(t+n,l),fi(t,l))}yi()}else oe.lock&&(oe._lock=!oe._lock,xi(e,!0,null!=l));null!=l&&(He(h,b),Ii(h,k,Nn,jn,Ie,Le,null))}function Pi(l){oe._lock||(Mt(l),xn(),yi(),null!=l&&Ii(m,k,Nn,jn,Ie,Le,null))}function Ai(){xl.forEach(ln),vt(k.width,k.height,!0)}G(x,v,Ai);const Wi={};Wi.mousedown=zi,Wi.mousemove=bi,Wi.mouseup=Di,Wi.dblclick=Pi,Wi.setSeries=(l,e,t,n)=>{-1!=(t=(0,Fi.match[2])(k,e,t))&&oi(t,n,!0,!1)},re&&(Ce(c,el,zi),Ce(f,el,bi),Ce(d,el,(l=>{Mt(l),_i(!1)})),Ce(p,el,(function(l){if(oe._lock)return;Mt(l);let e=Xn;if(Xn){let l,e,t=!0,n=!0,i=10;0==jl.ori?(l=Qn,e=li):(l=li,e=Qn),l&&e&&(t=i>=Nn||Nn>=Ie-i,n=i>=jn||jn>=Le-i),l&&t&&(Nn=Gn>Nn?0:Ie),e&&n&&(jn=In>jn?0:Le),xi(null,!0,!0),Xn=!1}Nn=-10,jn=-10,te.fill(null),xi(null,!0,!0),e&&(Xn=e)})),Ce(m,el,Pi),It.add(k),k.syncRect=_i);const Yi=k.hooks=u.hooks||{};function Ci(l,e,t){Vn?Bn.push([l,e,t]):l in Yi&&Yi[l].forEach((l=>{l.call(null,k,e,t)}))}(u.plugins||[]).forEach((l=>{for(let e in l.hooks)Yi[e]=(Yi[e]||[]).concat(l.hooks[e])}));const Hi=(l,e,t)=>t,Fi=Bl({key:null,setSeries:!1,filters:{pub:Ml,sub:Ml},scales:[El,pl[1]?pl[1].scale:null],match:[Sl,Sl,Hi],values:[null,null]},oe.sync);2==Fi.match.length&&Fi.match.push(Hi),oe.sync=Fi;const Ri=Fi.key,Gi=dt(Ri);function Ii(l,e,t,n,i,o,s){Fi.filters.pub(l,e,t,n,i,o,s)&&Gi.pub(l,e,t,n,i,o,s)}function Li(){Ci("init",u,g),gn(g||u.data,!1),Kl[El]?Kn(El,Kl[El]):xn(),wt=ei.show&&(ei.width>0||ei.height>0),xt=_t=!0,vt(u.width,u.height)}return Gi.sub(k),k.pub=function(l,e,t,n,i,o,s){Fi.filters.sub(l,e,t,n,i,o,s)&&Wi[l](null,e,t,n,i,o,s)},k.destroy=function(){Gi.unsub(k),It.delete(k),Pe.clear(),I(x,v,Ai),R.remove(),ce?.remove(),Ci("destroy")},pl.forEach(Yt),xl.forEach((function(l,e){if(l._show=l.show,l.show){let t=vl[l.scale];null==t&&(l.scale=l.side%2?pl[1].scale:El,t=vl[l.scale]);let n=t.time;l.size=bl(l.size),l.space=bl(l.space),l.rotate=bl(l.rotate),Gl(l.incrs)&&l.incrs.forEach((l=>{!Wl.has(l)&&Wl.set(l,Yl(l))})),l.incrs=bl(l.incrs||(2==t.distr?ae:n?1==hl?ke:Se:fe)),l.splits=bl(l.splits||(n&&1==t.distr?Ql:3==t.distr?Je:4==t.distr?qe:$e)),l.stroke=bl(l.stroke),l.grid.stroke=bl(l.grid.stroke),l.ticks.stroke=bl(l.ticks.stroke),l.border.stroke=bl(l.border.stroke);let i=l.values;l.values=Gl(i)&&!Gl(i[0])?bl(i):n?Gl(i)?De(Xl,ze(i,Zl)):Ll(i)?function(l,e){let t=ne(e);return(e,n)=>n.map((e=>t(l(e))))}(Xl,i):i||le:i||Be,l.filter=bl(l.filter||(3>t.distr||10!=t.log?3==t.distr&&2==t.log?tt:kl:et)),l.font=Qt(l.font),l.labelFont=Qt(l.labelFont),l._size=l.size(k,null,e,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Ct[e]=!0,l._el=D("u-axis",X))}})),_?_ instanceof HTMLElement?(_.appendChild(R),Li()):_(k,Li):Li(),k}en.assign=Bl,en.fmtNum=tl,en.rangeNum=Z,en.rangeLog=B,en.rangeAsinh=$,en.orient=pt,en.pxRatio=y,en.join=function(l,e){if(function(l){let e=l[0][0],t=e.length;for(let n=1;l.length>n;n++){let i=l[n][0];if(i.length!=t)return!1;if(i!=e)for(let l=0;t>l;l++)if(i[l]!=e[l])return!1}return!0}(l)){let e=l[0].slice();for(let t=1;l.length>t;t++)e.push(...l[t].slice(1));return function(l,e=100){const t=l.length;if(1>=t)return!0;let n=0,i=t-1;for(;i>=n&&null==l[n];)n++;for(;i>=n&&null==l[i];)i--;if(n>=i)return!0;const o=fl(1,sl((i-n+1)/e));for(let e=l[n],t=n+o;i>=t;t+=o){const n=l[t];if(null!=n){if(e>=n)return!1;e=n}}return!0}(e[0])||(e=function(l){let e=l[0],t=e.length,n=Array(t);for(let l=0;n.length>l;l++)n[l]=l;n.sort(((l,t)=>e[l]-e[t]));let i=[];for(let e=0;l.length>e;e++){let o=l[e],s=Array(t);for(let l=0;t>l;l++)s[l]=o[n[l]];i.push(s)}return i}(e)),e}let t=new Set;for(let e=0;l.length>e;e++){let n=l[e][0],i=n.length;for(let l=0;i>l;l++)t.add(n[l])}let n=[Array.from(t).sort(((l,e)=>l-e))],i=n[0].length,o=new Map;for(let l=0;i>l;l++)o.set(n[0][l],l);for(let t=0;l.length>t;t++){let s=l[t],r=s[0];for(let l=1;s.length>l;l++){let u=s[l],a=Array(i).fill(void 0),f=e?e[t][l]:1,c=[];for(let l=0;u.length>l;l++){let e=u[l],t=o.get(r[l]);null===e?0!=f&&(a[t]=e,2==f&&c.push(t)):a[t]=e}$l(a,c,i),n.push(a)}}return n},en.fmtDate=ne,en.tzDate=function(l,e){let t;return"UTC"==e||"Etc/UTC"==e?t=new Date(+l+6e4*l.getTimezoneOffset()):e==ie?t=l:(t=new Date(l.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(l.getMilliseconds())),t},en.sync=dt;{en.addGap=function(l,e,t){let n=l[l.length-1];n&&n[0]==e?n[1]=t:l.push([e,t])},en.clipGaps=wt;let l=en.paths={points:Wt};l.linear=Ft,l.stepped=function(l){const e=Q(l.align,1),t=Q(l.ascDesc,!1),n=Q(l.alignGaps,0),i=Q(l.extend,!1);return(l,o,s,r)=>pt(l,o,((u,a,f,c,h,d,p,m,g,x,w)=>{[s,r]=U(f,s,r);let _=u.pxRound,{left:b,width:v}=l.bbox,k=l=>_(d(l,c,x,m)),M=l=>_(p(l,h,w,g)),S=0==c.ori?Mt:St;const T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},E=T.stroke,z=c.dir*(0==c.ori?1:-1);let D=M(f[1==z?s:r]),P=k(a[1==z?s:r]),A=P,W=P;i&&-1==e&&(W=b,S(E,W,D)),S(E,P,D);for(let l=1==z?s:r;l>=s&&r>=l;l+=z){let t=f[l];if(null==t)continue;let n=k(a[l]),i=M(t);1==e?S(E,n,D):S(E,A,i),S(E,n,i),D=i,A=n}let Y=A;i&&1==e&&(Y=b+v,S(E,Y,D));let[C,H]=mt(l,o);if(null!=u.fill||0!=C){let e=T.fill=new Path2D(E),t=M(u.fillTo(l,o,u.min,u.max,C));S(e,Y,t),S(e,W,t)}if(!u.spanGaps){let i=[];i.push(..._t(a,f,s,r,z,k,n));let h=u.width*y/2,d=t||1==e?h:-h,p=t||-1==e?-h:h;i.forEach((l=>{l[0]+=d,l[1]+=p})),T.gaps=i=u.gaps(l,o,s,r,i),T.clip=wt(i,c.ori,m,g,x,w)}return 0!=H&&(T.band=2==H?[xt(l,o,s,r,E,-1),xt(l,o,s,r,E,1)]:xt(l,o,s,r,E,H)),T}))},l.bars=function(l){const e=Q((l=l||Hl).size,[.6,gl,1]),t=l.align||0,n=l.gap||0;let i=l.radius;i=null==i?[0,0]:"number"==typeof i?[i,0]:i;const o=bl(i),s=1-e[0],r=Q(e[1],gl),u=Q(e[2],1),a=Q(l.disp,Hl),f=Q(l.each,(()=>{})),{fill:c,stroke:h}=a;return(l,e,i,d)=>pt(l,e,((p,m,g,x,w,_,b,v,k,M,S)=>{let T,E,z=p.pxRound,D=t,P=n*y,A=r*y,W=u*y;0==x.ori?[T,E]=o(l,e):[E,T]=o(l,e);const Y=x.dir*(0==x.ori?1:-1);let C,H,F,R=0==x.ori?Tt:Et,G=0==x.ori?f:(l,e,t,n,i,o,s)=>{f(l,e,t,i,n,s,o)},I=Q(l.bands,Fl).find((l=>l.series[0]==e)),L=p.fillTo(l,e,p.min,p.max,null!=I?I.dir:0),O=z(b(L,w,S,k)),N=M,j=z(p.width*y),U=!1,V=null,B=null,$=null,J=null;null==c||0!=j&&null==h||(U=!0,V=c.values(l,e,i,d),B=new Map,new Set(V).forEach((l=>{null!=l&&B.set(l,new Path2D)})),j>0&&($=h.values(l,e,i,d),J=new Map,new Set($).forEach((l=>{null!=l&&J.set(l,new Path2D)}))));let{x0:q,size:K}=a;if(null!=q&&null!=K){D=1,m=q.values(l,e,i,d),2==q.unit&&(m=m.map((e=>l.posToVal(v+e*M,x.key,!0))));let t=K.values(l,e,i,d);H=2==K.unit?t[0]*M:_(t[0],x,M,v)-_(0,x,M,v),N=Rt(m,g,_,x,M,v,N),F=N-H+P}else N=Rt(m,g,_,x,M,v,N),F=N*s+P,H=N-F;1>F&&(F=0),H/2>j||(j=0),5>F&&(z=vl);let X=F>0;H=z(wl(N-F-(X?j:0),W,A)),C=(0==D?H/2:D==Y?0:H)-D*Y*((0==D?P/2:0)+(X?j/2:0));const Z={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ll=U?null:new Path2D;let el=null;if(null!=I)el=l.data[I.series[1]];else{let{y0:t,y1:n}=a;null!=t&&null!=n&&(g=n.values(l,e,i,d),el=t.values(l,e,i,d))}let tl=T*H,nl=E*H;for(let t=1==Y?i:d;t>=i&&d>=t;t+=Y){let n=g[t];if(null==n)continue;if(null!=el){let l=el[t]??0;if(n-l==0)continue;O=b(l,w,S,k)}let i=_(2!=x.distr||null!=a?m[t]:t,x,M,v),o=b(Q(n,L),w,S,k),s=z(i-C),r=z(fl(o,O)),u=z(al(o,O)),f=r-u;if(null!=n){let i=0>n?nl:tl,o=0>n?tl:nl;U?(j>0&&null!=$[t]&&R(J.get($[t]),s,u+sl(j/2),H,fl(0,f-j),i,o),null!=V[t]&&R(B.get(V[t]),s,u+sl(j/2),H,fl(0,f-j),i,o)):R(ll,s,u+sl(j/2),H,fl(0,f-j),i,o),G(l,e,t,s-j/2,u,H+j,f)}}return j>0?Z.stroke=U?J:ll:U||(Z._fill=0==p.width?p._fill:p._stroke??p._fill,Z.width=0),Z.fill=U?B:ll,Z}))},l.spline=function(l){return function(l,e){const t=Q(e?.alignGaps,0);return(e,n,i,o)=>pt(e,n,((s,r,u,a,f,c,h,d,p,m,g)=>{[i,o]=U(u,i,o);let x,w,_,b=s.pxRound,v=l=>b(c(l,a,m,d)),k=l=>b(h(l,f,g,p));0==a.ori?(x=kt,_=Mt,w=Pt):(x=yt,_=St,w=At);const y=a.dir*(0==a.ori?1:-1);let M=v(r[1==y?i:o]),S=M,T=[],E=[];for(let l=1==y?i:o;l>=i&&o>=l;l+=y)if(null!=u[l]){let e=v(r[l]);T.push(S=e),E.push(k(u[l]))}const z={stroke:l(T,E,x,_,w,b),fill:null,clip:null,band:null,gaps:null,flags:1},D=z.stroke;let[P,A]=mt(e,n);if(null!=s.fill||0!=P){let l=z.fill=new Path2D(D),t=k(s.fillTo(e,n,s.min,s.max,P));_(l,S,t),_(l,M,t)}if(!s.spanGaps){let l=[];l.push(..._t(r,u,i,o,y,v,t)),z.gaps=l=s.gaps(e,n,i,o,l),z.clip=wt(l,a.ori,d,p,m,g)}return 0!=A&&(z.band=2==A?[xt(e,n,i,o,D,-1),xt(e,n,i,o,D,1)]:xt(e,n,i,o,D,A)),z}))}(Gt,l)}}return en}();
(() => {
"use strict";
function readRun() {
    const data = JSON.parse(byId("data").textContent ?? "");
    let at = data.startMs;
    const times = data.deltas.map((delta) => {
        at += delta;
        return at / 1000;
    });
    return {
        data,
        files: data.files,
        times,
        series: data.series.map(inUnits),
        fromSeconds: data.startMs / 1000,
        toSeconds: Math.max(data.endMs, data.startMs + 1000) / 1000,
    };
}
function inUnits({ key, label, unit, step, figures }) {
    return {
        key,
        label,
        unit,
        values: figures.map((figure) => (figure === null ? null : figure * step)),
    };
}
function spanOf(run, file) {
    if (file.fromMs === null)
        return null;
    const from = run.fromSeconds + file.fromMs / 1000;
    return { from, to: Math.max(from, run.fromSeconds + (file.toMs ?? file.fromMs) / 1000) };
}
function byId(id) {
    const found = document.getElementById(id);
    if (found === null)
        throw new Error(\`the page has no #\${id}\`);
    return found;
}
const UNITS = ["KB", "MB", "GB", "TB"];
function sizeText(count) {
    let value = count / 1024;
    let unit = 0;
    while (Math.round(value) >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    const isFine = unit >= 2 && value < 100;
    return \`\${isFine ? Math.round(value * 10) / 10 : Math.round(value)} \${UNITS[unit]}\`;
}
function figureText(value, unit) {
    return unit === "percent" ? \`\${value.toFixed(1)} %\` : sizeText(value);
}
function spanText(seconds) {
    if (seconds < 60)
        return \`\${seconds.toFixed(1)} s\`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    const rest = String(whole % 60).padStart(2, "0");
    return hours === 0 ? \`\${minutes} min \${rest} s\` : \`\${hours} h \${minutes} min \${rest} s\`;
}
function tellLocalTimes() {
    for (const time of document.querySelectorAll("time")) {
        const moment = new Date(time.dateTime);
        time.title = time.textContent;
        const day = time.dataset.date === undefined ? "" : \`\${moment.toLocaleDateString()} \`;
        time.textContent = day + clockText(moment.getTime() / 1000);
    }
}
function clockText(seconds) {
    return new Date(seconds * 1000).toLocaleTimeString([], { hourCycle: "h23" });
}
const POINTS_PER_PIXEL = 3;
function columnsBetween(run, { min, max, pixels }) {
    const first = Math.max(0, placeOf(run.times, min) - 1);
    const end = Math.min(run.times.length, placeOf(run.times, max) + 1);
    if (end - first <= pixels * POINTS_PER_PIXEL) {
        return [
            run.times.slice(first, end),
            ...run.series.map(({ values }) => values.slice(first, end)),
        ];
    }
    const spans = Math.ceil(pixels / 2);
    const step = (max - min) / spans;
    const times = [];
    const columns = run.series.map(() => []);
    let from = first;
    for (let span = 0; span < spans && from < end; span += 1) {
        const edge = min + (span + 1) * step;
        let to = from;
        while (to < end && (run.times[to] ?? edge) < edge)
            to += 1;
        if (to === from)
            continue;
        times.push(edge - step / 2);
        run.series.forEach((series, number) => {
            columns[number]?.push(highest(series, from, to));
        });
        from = to;
    }
    return [times, ...columns];
}
function highest({ values }, from, to) {
    let top = null;
    for (let point = from; point < to; point += 1) {
        const value = values[point];
        if (value != null && (top === null || value > top))
            top = value;
    }
    return top;
}
function placeOf(values, wanted) {
    let [low, high] = [0, values.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? 0) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function nearestPlace(values, wanted) {
    const after = Math.min(placeOf(values, wanted), values.length - 1);
    const before = Math.max(0, after - 1);
    const gap = (place) => Math.abs((values[place] ?? 0) - wanted);
    return gap(before) <= gap(after) ? before : after;
}
function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(\`--\${name}\`).trim();
}
function dashOf(key) {
    if (key === "ram")
        return [];
    if (key === "commit")
        return [10, 4];
    if (key === "tree")
        return [];
    const gpu = Number(key.slice("vram".length));
    return [2 + (gpu % 4) * 3, 3];
}
function colorOf(key) {
    return color(key.startsWith("vram") ? "vram" : key);
}
function widthOf(key) {
    return key === "tree" ? 1 : 2;
}
function onColors(changed) {
    for (const query of ["(prefers-color-scheme: dark)", "print", "(forced-colors: active)"]) {
        matchMedia(query).addEventListener("change", changed);
    }
}
const LANE = 14;
const MANY_KILLS = 15;
function bandsOf(plot, run) {
    const { min = 0, max = 0 } = plot.scales.x ?? {};
    const bands = [];
    run.files.forEach((file, index) => {
        const span = spanOf(run, file);
        if (span === null || span.to < (min ?? 0) || span.from > (max ?? 0))
            return;
        const left = plot.valToPos(span.from, "x", true);
        const width = Math.max(1, plot.valToPos(span.to, "x", true) - left);
        bands.push({ index, weight: file.weight, left, width });
    });
    return bands;
}
function drawBands(plot, run) {
    const { ctx, bbox } = plot;
    const lane = LANE * devicePixelRatio;
    const bottom = bbox.top + bbox.height;
    ctx.save();
    clip(plot);
    for (const { weight, left, width } of bandsOf(plot, run)) {
        if (weight !== "good") {
            ctx.fillStyle = color(\`\${weight}-band\`);
            ctx.fillRect(left, bbox.top, width, bbox.height);
            if (weight === "bad")
                hatch(ctx, { left, width, top: bbox.top, height: bbox.height });
        }
        const height = weight === "good" ? lane / 2 : lane;
        ctx.fillStyle = color(weight);
        ctx.strokeStyle = color(weight);
        const gap = width > 4 ? devicePixelRatio : 0;
        if (weight === "idle")
            ctx.strokeRect(left, bottom - height, width - gap, height);
        else
            ctx.fillRect(left, bottom - height, width - gap, height);
    }
    ctx.restore();
}
function hatch(ctx, area) {
    const { left, width, top, height } = area;
    const step = 8 * devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, width, height);
    ctx.clip();
    ctx.beginPath();
    for (let x = left - height; x < left + width; x += step) {
        ctx.moveTo(x, top + height);
        ctx.lineTo(x + height, top);
    }
    ctx.globalAlpha = 0.25;
    ctx.strokeStyle = color("bad");
    ctx.lineWidth = devicePixelRatio;
    ctx.stroke();
    ctx.restore();
}
function clip({ ctx, bbox }) {
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
}
function drawMarks(plot, run) {
    const { ctx } = plot;
    ctx.save();
    clip(plot);
    ctx.font = \`\${11 * devicePixelRatio}px system-ui, sans-serif\`;
    drawNames(plot, run);
    drawThresholds(plot, run);
    drawKills(plot, run);
    ctx.restore();
}
function drawNames(plot, run) {
    const { ctx, bbox } = plot;
    const y = bbox.top + bbox.height - (LANE + 5) * devicePixelRatio;
    for (const { index, left, width } of bandsOf(plot, run)) {
        const start = Math.max(left, bbox.left);
        const room = Math.min(left + width, bbox.left + bbox.width) - start - 8 * devicePixelRatio;
        if (room < 48 * devicePixelRatio)
            continue;
        const { name = "" } = run.files[index] ?? {};
        ctx.fillStyle = color("fg");
        outlined(ctx, fitted(ctx, name, room), { x: start + 4 * devicePixelRatio, y });
    }
}
function fitted(ctx, path, room) {
    const fits = (text) => ctx.measureText(text).width <= room;
    if (fits(path))
        return path;
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (fits(name))
        return name;
    const characters = [...name];
    const widthOfOne = ctx.measureText(name).width / Math.max(1, characters.length);
    const count = Math.max(1, Math.floor(room / widthOfOne) - 2);
    return \`\${characters.slice(0, count).join("")}…\`;
}
function drawThresholds({ ctx, bbox, valToPos }, run) {
    const known = new Set(run.series.map(({ key }) => (key.startsWith("vram") ? "vram" : key)));
    let taken = Number.NEGATIVE_INFINITY;
    const lines = run.data.thresholds
        .filter(({ key }) => known.has(key))
        .map((line) => ({ ...line, y: valToPos(line.percent, "percent", true) }))
        .sort((left, right) => left.y - right.y);
    for (const { label, key, y } of lines) {
        ctx.strokeStyle = color(key);
        ctx.fillStyle = color(key);
        ctx.lineWidth = devicePixelRatio;
        ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
        ctx.beginPath();
        ctx.moveTo(bbox.left, y);
        ctx.lineTo(bbox.left + bbox.width, y);
        ctx.stroke();
        const textY = Math.max(y - 5 * devicePixelRatio, taken + 12 * devicePixelRatio);
        label === "" || outlined(ctx, label, { x: bbox.left + 4 * devicePixelRatio, y: textY });
        taken = textY;
    }
    ctx.setLineDash([]);
}
function drawKills(plot, run) {
    const { ctx, bbox } = plot;
    const size = 6 * devicePixelRatio;
    const right = bbox.left + bbox.width;
    const kills = run.data.kills
        .map(({ atMs, label }) => ({
        label,
        x: plot.valToPos(run.fromSeconds + atMs / 1000, "x", true),
    }))
        .filter(({ x }) => x >= bbox.left && x <= right);
    ctx.strokeStyle = color("bad");
    ctx.fillStyle = color("bad");
    ctx.lineWidth = 1.5 * devicePixelRatio;
    for (const [number, { label, x }] of kills.entries()) {
        ctx.globalAlpha = kills.length > MANY_KILLS ? 0.3 : 1;
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.globalAlpha = 1;
        ctx.beginPath();
        ctx.moveTo(x - size, bbox.top);
        ctx.lineTo(x + size, bbox.top);
        ctx.lineTo(x, bbox.top + size * 1.6);
        ctx.fill();
        const end = x + size * 2.2 + ctx.measureText(label).width;
        if (end > (kills[number + 1]?.x ?? right) - size)
            continue;
        outlined(ctx, label, { x: x + size * 1.2, y: bbox.top + size * 1.8 });
    }
}
function outlined(ctx, text, { x, y }) {
    ctx.save();
    ctx.setLineDash([]);
    ctx.strokeStyle = color("bg");
    ctx.lineWidth = 3 * devicePixelRatio;
    ctx.lineJoin = "round";
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
    ctx.restore();
}
const LOWEST_ZOOM_SECONDS = 0.5;
function createTimeline(run, onPick) {
    const box = byId("chart");
    const readout = byId("readout");
    let at = null;
    const size = () => ({
        width: Math.max(240, box.clientWidth),
        height: Math.round(Math.min(420, Math.max(240, innerHeight * 0.45))),
    });
    const plot = new uPlot({
        ...size(),
        legend: { show: false },
        scales: {
            x: { time: true },
            percent: { range: (_plot, _low, high) => [0, Math.max(100, high ?? 100)] },
            bytes: { range: (_plot, _low, high) => [0, Math.max(1, (high ?? 1) * 1.05)] },
        },
        series: [{}, ...run.series.map((series) => uplotSeries(series.key, series.unit))],
        axes: axesOf(run),
        padding: [8, 24, 0, 8],
        cursor: {
            drag: { x: true, y: false, setScale: false },
            bind: { dblclick: () => null },
            y: false,
            points: { size: 6 },
        },
        hooks: {
            drawClear: [(self) => drawBands(self, run)],
            draw: [(self) => drawMarks(self, run)],
            setSelect: [
                ({ select: { left, width } }) => {
                    if (width === 0)
                        return;
                    zoom(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
                    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
                },
            ],
        },
    }, [[], ...run.series.map(() => [])], box);
    const tell = (index) => {
        const time = run.times[index];
        if (time === undefined)
            return;
        const file = fileAt(run, index);
        const figures = run.series.flatMap(({ label, unit, values }) => {
            const value = values[index];
            return value == null ? [] : [\`\${label} \${figureText(value, unit)}\`];
        });
        const place = file === null ? "" : \` · \${run.files[file]?.name ?? ""}\`;
        readout.textContent = \`\${clockText(time)} (+\${spanText(time - run.fromSeconds)})\${place} · \${figures.join(" · ")}\`;
    };
    const zoom = (from, to) => {
        const span = Math.max(LOWEST_ZOOM_SECONDS, to - from);
        const whole = run.toSeconds - run.fromSeconds;
        const min = span >= whole
            ? run.fromSeconds
            : Math.min(Math.max(from, run.fromSeconds), run.toSeconds - span);
        const max = Math.min(min + span, run.toSeconds);
        const pixels = Math.max(100, Math.round(plot.bbox.width / devicePixelRatio));
        plot.batch(() => {
            plot.setData(columnsBetween(run, { min, max, pixels }), false);
            plot.setScale("x", { min, max });
        });
    };
    const all = () => zoom(run.fromSeconds, run.toSeconds);
    const scaleBy = (factor) => {
        const { min, max } = viewOf(plot, run);
        const seen = at === null ? null : (run.times[at] ?? null);
        const middle = seen !== null && seen >= min && seen <= max ? seen : (min + max) / 2;
        zoom(middle - (middle - min) * factor, middle + (max - middle) * factor);
    };
    const moveTo = (index) => {
        at = Math.min(Math.max(index, 0), run.times.length - 1);
        const time = run.times[at];
        if (time === undefined)
            return;
        const { min, max } = viewOf(plot, run);
        if (time < min || time > max)
            zoom(time - (max - min) / 2, time + (max - min) / 2);
        queueMicrotask(() => plot.setCursor({ left: plot.valToPos(time, "x"), top: 0 }));
        tell(at);
    };
    const show = (index) => {
        const file = run.files[index];
        const span = file === undefined ? null : spanOf(run, file);
        if (file === undefined || span === null)
            return;
        const margin = Math.max(1, (span.to - span.from) * 0.25);
        zoom(span.from - margin, span.to + margin);
        if (file.end > file.first)
            moveTo(highestOf(run, file.first, file.end));
    };
    const step = (direction) => {
        const present = at === null ? null : fileAt(run, at);
        let next = present === null ? (direction === 1 ? 0 : run.files.length - 1) : present + direction;
        while (run.files[next] !== undefined && run.files[next]?.fromMs === null)
            next += direction;
        if (run.files[next] !== undefined)
            show(next);
    };
    box.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey)
            return;
        const count = Math.max(1, Math.round(pointsInView(plot, run) / 100));
        const actions = {
            ArrowLeft: () => moveTo((at ?? 0) - (event.shiftKey ? count * 10 : count)),
            ArrowRight: () => moveTo((at ?? -1) + (event.shiftKey ? count * 10 : count)),
            Home: () => moveTo(0),
            End: () => moveTo(run.times.length - 1),
            PageDown: () => step(1),
            PageUp: () => step(-1),
            "+": () => scaleBy(0.5),
            "=": () => scaleBy(0.5),
            "-": () => scaleBy(2),
            "0": all,
            Escape: all,
            Enter: () => pick(),
        };
        const action = actions[event.key];
        if (action === undefined)
            return;
        event.preventDefault();
        action();
    });
    const pick = () => {
        const file = at === null ? null : fileAt(run, at);
        if (file !== null)
            onPick(file);
    };
    plot.over.addEventListener("mousemove", ({ offsetX, movementX, movementY }) => {
        if (movementX === 0 && movementY === 0)
            return;
        at = nearestPlace(run.times, plot.posToVal(offsetX, "x"));
        tell(at);
    });
    plot.over.addEventListener("dblclick", all);
    tools(run, plot, [
        ["Zoom in", "+", () => scaleBy(0.5)],
        ["Zoom out", "−", () => scaleBy(2)],
        ["Show all", "all", all],
        ["Previous file", "‹ file", () => step(-1)],
        ["Next file", "file ›", () => step(1)],
        ["Go to its row in the table", "to its row", pick],
    ]);
    new ResizeObserver(() => {
        const wanted = size();
        if (wanted.width === plot.width && wanted.height === plot.height)
            return;
        plot.setSize(wanted);
        const { min, max } = viewOf(plot, run);
        zoom(min, max);
    }).observe(box);
    onColors(() => plot.redraw(false, true));
    all();
    readout.textContent = peaksText(run);
    return { show };
}
function peaksText(run) {
    const peaks = run.series.map(({ label, unit, values }) => {
        const highest = values.reduce((top, value) => Math.max(top, value ?? 0), 0);
        return \`\${label} \${figureText(highest, unit)}\`;
    });
    return peaks.length === 0 ? "No sample was taken." : \`Peaks of the run: \${peaks.join(" · ")}\`;
}
function viewOf(plot, run) {
    const { min, max } = plot.scales.x ?? {};
    return { min: min ?? run.fromSeconds, max: max ?? run.toSeconds };
}
function pointsInView(plot, run) {
    const { min, max } = viewOf(plot, run);
    return placeOf(run.times, max) - placeOf(run.times, min);
}
function fileAt(run, point) {
    const found = run.files.findIndex(({ first, end }) => point >= first && point < end);
    return found === -1 ? null : found;
}
function highestOf(run, first, end) {
    const values = (run.series.find(({ key }) => key === "tree") ?? run.series[0])?.values ?? [];
    let found = first;
    for (let point = first; point < end; point += 1) {
        if ((values[point] ?? -1) > (values[found] ?? -1))
            found = point;
    }
    return found;
}
function uplotSeries(key, unit) {
    return {
        scale: unit,
        stroke: () => colorOf(key),
        width: widthOf(key),
        dash: dashOf(key),
        points: { show: false },
        spanGaps: unit === "percent",
        ...(unit === "bytes" ? { fill: () => color("tree-area") } : {}),
    };
}
function axesOf(run) {
    const common = {
        stroke: () => color("muted"),
        font: "12px system-ui, sans-serif",
        ticks: { stroke: () => color("line") },
    };
    const grid = { stroke: () => color("line"), width: 1 };
    const axes = [
        {
            ...common,
            grid,
            space: (_plot, _axis, _min, _max, width) => (width < 400 ? 45 : 80),
            values: (_plot, splits, _axis, _space, increment) => splits.map((at) => tickText(at, increment)),
        },
        {
            ...common,
            grid,
            scale: "percent",
            size: 58,
            values: (_plot, values) => values.map((value) => \`\${value} %\`),
        },
    ];
    if (run.series.some(({ unit }) => unit === "bytes")) {
        axes.push({
            ...common,
            stroke: () => color("tree"),
            grid: { show: false },
            scale: "bytes",
            side: 1,
            size: 64,
            values: (_plot, values) => values.map((value) => (value === 0 ? "0" : sizeText(value))),
            incrs: Array.from({ length: 36 }, (_, power) => 1024 * 2 ** power),
        });
    }
    return axes;
}
function tickText(seconds, increment) {
    return new Date(seconds * 1000).toLocaleTimeString([], {
        hour: "2-digit",
        minute: "2-digit",
        ...(increment < 60 ? { second: "2-digit" } : {}),
        hourCycle: "h23",
    });
}
function tools(run, plot, actions) {
    const bar = byId("tools");
    const buttons = document.createElement("div");
    for (const [title, text, action] of actions) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = text;
        button.title = title;
        button.setAttribute("aria-label", title);
        button.addEventListener("click", action);
        buttons.append(button);
    }
    const legend = document.createElement("fieldset");
    const title = document.createElement("legend");
    title.textContent = "Curves";
    legend.append(title);
    run.series.forEach(({ key, label }, number) => {
        const line = document.createElement("label");
        const check = document.createElement("input");
        check.type = "checkbox";
        check.checked = true;
        check.addEventListener("change", () => plot.setSeries(number + 1, { show: check.checked }));
        line.append(check, swatch(key), label);
        legend.append(line);
    });
    bar.append(buttons, legend);
}
const SVG = "http://www.w3.org/2000/svg";
function swatch(key) {
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 28 8");
    picture.setAttribute("aria-hidden", "true");
    picture.setAttribute("class", \`swatch \${key.startsWith("vram") ? "vram" : key}\`);
    const line = document.createElementNS(SVG, "line");
    for (const [name, value] of [
        ["x1", "0"],
        ["x2", "28"],
        ["y1", "4"],
        ["y2", "4"],
        ["stroke-dasharray", dashOf(key).join(" ")],
    ]) {
        line.setAttribute(name, value);
    }
    picture.append(line);
    return picture;
}
const WIDTH = 120;
const HEIGHT = 28;
const NAMESPACE = "http://www.w3.org/2000/svg";
function drawCurves(run, rows) {
    const waiting = new Set(rows);
    const draw = (row) => {
        if (!waiting.delete(row))
            return;
        watcher.unobserve(row);
        const file = run.files[Number(row.id.slice(1))];
        const cell = row.cells[row.cells.length - 1];
        const curve = file === undefined ? null : curveOf(run, file);
        if (curve !== null)
            cell?.append(curve);
    };
    const watcher = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
            if (isIntersecting)
                draw(target);
        }
    }, { rootMargin: "400px" });
    for (const row of rows)
        watcher.observe(row);
    addEventListener("beforeprint", () => {
        for (const row of [...waiting])
            draw(row);
    });
}
function curveOf(run, file) {
    const tree = run.series.find(({ key }) => key === "tree");
    const series = hasValues(tree?.values, file) ? tree : run.series.find(({ key }) => key === "ram");
    if (series === undefined || !hasValues(series.values, file))
        return null;
    const from = run.times[file.first] ?? 0;
    const span = Math.max(0.001, (run.times[file.end - 1] ?? from) - from);
    let top = series.unit === "percent" ? 100 : (file.peakTree ?? 0);
    for (let point = file.first; point < file.end; point += 1) {
        top = Math.max(top, series.values[point] ?? 0);
    }
    const y = (value) => (HEIGHT - 2 - (value / Math.max(top, 1)) * (HEIGHT - 4)).toFixed(1);
    const places = [];
    for (let point = file.first; point < file.end; point += 1) {
        const value = series.values[point];
        if (value == null)
            continue;
        const x = ((((run.times[point] ?? from) - from) / span) * WIDTH).toFixed(1);
        places.push(\`\${x},\${y(value)}\`);
    }
    const [single] = places;
    const points = places.length === 1 && single !== undefined
        ? \`0,\${single.split(",")[1]} \${single}\`
        : places.join(" ");
    const picture = element("svg", {
        viewBox: \`0 0 \${WIDTH} \${HEIGHT}\`,
        preserveAspectRatio: "none",
        role: "img",
        class: series.unit === "bytes" ? "tree" : "ram",
    });
    picture.setAttribute("aria-label", series.unit === "bytes"
        ? \`memory of \${file.name}, peak \${sizeText(top)}\`
        : \`RAM of the machine while \${file.name} ran\`);
    if (series.unit === "bytes" && file.limit !== null && file.limit <= top * 1.02) {
        const line = y(Math.min(file.limit, top));
        picture.append(element("line", { x1: "0", x2: String(WIDTH), y1: line, y2: line, class: "limit" }));
    }
    picture.append(element("polygon", { points: \`\${firstX(points)},\${HEIGHT} \${points} \${WIDTH},\${HEIGHT}\` }), element("polyline", { points }));
    return picture;
}
function firstX(points) {
    return points.slice(0, points.indexOf(","));
}
function hasValues(values, { first, end }) {
    for (let point = first; point < end; point += 1)
        if (values?.[point] != null)
            return true;
    return false;
}
function element(name, attributes) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes))
        made.setAttribute(key, value);
    return made;
}
const KEYS = {
    verdict: ({ rank }) => rank,
    name: ({ name }) => name,
    duration: ({ fromMs, durationMs }) => (fromMs === null ? null : durationMs),
    tree: ({ peakTree }) => peakTree,
    process: ({ peakProcess }) => peakProcess,
    ram: ({ peakRam }) => peakRam,
    vram: ({ peakVram }) => peakVram,
};
const RISING_FIRST = new Set(["verdict", "name"]);
function createTable(run, onShow) {
    const table = byId("files-table");
    const body = table.tBodies[0];
    if (body === undefined)
        throw new Error("the table of files has no body");
    const rows = [...body.rows];
    const fileOf = (row) => run.files[Number(row.id.slice(1))];
    keepRoles(table);
    makeSortable(table, rows, fileOf);
    const clear = makeFilter(run, rows, fileOf);
    body.addEventListener("click", ({ target }) => {
        const button = target instanceof Element ? target.closest("button.name") : null;
        const row = button?.closest("tr");
        if (row != null)
            onShow(Number(row.id.slice(1)));
    });
    return {
        rows,
        reveal(index) {
            const row = document.getElementById(\`f\${index}\`);
            if (row === null)
                return;
            if (row.hidden)
                clear();
            for (const other of table.querySelectorAll("tr.current"))
                other.classList.remove("current");
            row.classList.add("current");
            row.scrollIntoView({ block: "center" });
            row.querySelector("button.name")?.focus({ preventScroll: true });
        },
    };
}
function keepRoles(table) {
    table.setAttribute("role", "table");
    for (const group of table.querySelectorAll("thead, tbody"))
        group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
        row.setAttribute("role", "row");
        for (const cell of row.cells) {
            const headRole = cell.scope === "row" ? "rowheader" : "columnheader";
            cell.setAttribute("role", cell.tagName === "TH" ? headRole : "cell");
        }
    }
}
function makeSortable(table, rows, fileOf) {
    const heads = [...table.querySelectorAll("button[data-sort]")];
    for (const head of heads) {
        head.addEventListener("click", () => {
            const key = head.dataset.sort;
            const cell = head.parentElement;
            const before = cell?.getAttribute("aria-sort") ?? null;
            const rising = before === null ? RISING_FIRST.has(key) : before === "descending";
            for (const other of heads)
                other.parentElement?.removeAttribute("aria-sort");
            cell?.setAttribute("aria-sort", rising ? "ascending" : "descending");
            const keyed = rows.map((row) => {
                const file = fileOf(row);
                return { row, value: file === undefined ? null : KEYS[key](file) };
            });
            keyed.sort((left, right) => compare(left.value, right.value, rising));
            table.tBodies[0]?.append(...keyed.map(({ row }) => row));
        });
    }
}
function compare(left, right, rising) {
    if (left === null || right === null)
        return Number(left === null) - Number(right === null);
    const order = typeof left === "string" || typeof right === "string"
        ? COLLATOR.compare(String(left), String(right))
        : left - right;
    return rising ? order : -order;
}
const COLLATOR = new Intl.Collator("en", { numeric: true });
function makeFilter(run, rows, fileOf) {
    const name = byId("filter-name");
    const count = byId("filter-count");
    const boxes = verdictBoxes(run);
    const apply = () => {
        const wanted = name.value.trim().toLowerCase();
        const verdicts = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
        let shown = 0;
        for (const row of rows) {
            const file = fileOf(row);
            const isShown = file !== undefined &&
                verdicts.has(file.verdict) &&
                (wanted === "" || file.name.toLowerCase().includes(wanted));
            if (row.hidden === isShown)
                row.hidden = !isShown;
            if (isShown)
                shown += 1;
        }
        count.textContent = \`\${shown} of \${rows.length} files\`;
    };
    name.addEventListener("input", apply);
    for (const box of boxes)
        box.addEventListener("change", apply);
    const form = name.closest("form");
    form?.addEventListener("submit", (event) => event.preventDefault());
    if (form !== null)
        form.hidden = false;
    apply();
    return () => {
        name.value = "";
        for (const box of boxes)
            box.checked = true;
        apply();
    };
}
function verdictBoxes({ files }) {
    const counts = new Map();
    for (const { verdict, rank } of files) {
        counts.set(verdict, { rank, count: (counts.get(verdict)?.count ?? 0) + 1 });
    }
    const set = byId("filter-verdicts");
    return [...counts]
        .sort(([, left], [, right]) => left.rank - right.rank)
        .map(([verdict, { count }]) => {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = true;
        box.value = verdict;
        const label = document.createElement("label");
        label.append(box, \`\${verdict} (\${count})\`);
        set.append(label);
        return box;
    });
}
function followLinks(to) {
    document.addEventListener("click", (event) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (link === null || event.ctrlKey || event.metaKey || event.shiftKey)
            return;
        const { show } = link.dataset;
        const place = /^#([fd])(\\d+)$/.exec(link.getAttribute("href") ?? "");
        if (show !== undefined) {
            event.preventDefault();
            to.show(Number(show));
        }
        else if (place?.[1] === "f") {
            event.preventDefault();
            to.reveal(Number(place[2]));
        }
        else if (place !== null) {
            document.getElementById(\`d\${place[2]}\`)?.setAttribute("open", "");
        }
    });
}
const run = readRun();
let timeline = null;
const show = (index) => {
    timeline?.show(index);
    byId("timeline").scrollIntoView({ block: "start" });
    byId("chart").focus({ preventScroll: true });
};
const table = createTable(run, show);
tellLocalTimes();
followLinks({ show, reveal: (index) => table.reveal(index) });
drawCurves(run, table.rows);
timeline = createTimeline(run, (index) => table.reveal(index));
document.documentElement.dataset.ready = "true";
})();
`;
const PAGE_STYLE_HASH = "sha256-oPbqXnzkx2/ia+WsUtXM0sOVhSqOhIcGCFy85GEv1mA=";
const PAGE_STYLE = `.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}
:root {
  color-scheme: light dark;
  --bg: #ffffff;
  --raised: #f6f8fa;
  --fg: #1b1f24;
  --muted: #57606a;
  --line: #d0d7de;
  --link: #0550ae;
  --good: #1a7f37;
  --bad: #b3152a;
  --idle: #7a5c00;
  --bad-band: rgb(179 21 42 / 14%);
  --idle-band: rgb(122 92 0 / 10%);
  --ram: #0550ae;
  --commit: #9a4b00;
  --vram: #7a3fd0;
  --tree: #0b6e7f;
  --tree-area: rgb(11 110 127 / 16%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0d1117;
    --raised: #161b22;
    --fg: #e6edf3;
    --muted: #9aa4af;
    --line: #30363d;
    --link: #79c0ff;
    --good: #57d364;
    --bad: #ff8a80;
    --idle: #e3b341;
    --bad-band: rgb(255 138 128 / 20%);
    --idle-band: rgb(227 179 65 / 14%);
    --ram: #79c0ff;
    --commit: #f0a45d;
    --vram: #d2a8ff;
    --tree: #56d4dd;
    --tree-area: rgb(86 212 221 / 18%);
  }
}
@media print {
  :root {
    color-scheme: light;
    --bg: #ffffff;
    --raised: #ffffff;
    --fg: #000000;
    --muted: #444444;
    --line: #bbbbbb;
    --link: #000000;
    --good: #1a7f37;
    --bad: #b3152a;
    --idle: #7a5c00;
    --ram: #0550ae;
    --commit: #9a4b00;
    --vram: #7a3fd0;
    --tree: #0b6e7f;
    --tree-area: rgb(11 110 127 / 16%);
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 0.5rem;
}
body {
  margin: 0 auto;
  padding: 1rem;
  max-width: 90rem;
  background: var(--bg);
  color: var(--fg);
  font:
    15px / 1.5 system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "DejaVu Sans",
    sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 1.6rem;
  margin: 0 0 0.5rem;
  line-height: 1.25;
}
h2 {
  font-size: 1.2rem;
  margin: 1.5rem 0 0.4rem;
}
h3 {
  font-size: 1rem;
  margin: 0;
  display: inline;
}
p {
  margin: 0.25rem 0;
}
a {
  color: var(--link);
}
code,
pre {
  font:
    0.87em / 1.45 ui-monospace,
    "SF Mono",
    Consolas,
    "DejaVu Sans Mono",
    monospace;
}
pre {
  white-space: pre-wrap;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0.5rem;
  max-height: 24rem;
  overflow: auto;
}
.product {
  color: var(--muted);
  margin: 0;
  float: right;
}
.good {
  color: var(--good);
}
.bad {
  color: var(--bad);
}
.idle {
  color: var(--idle);
}
.reason {
  font-weight: 600;
}
.totals {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  list-style: none;
  margin: 0 0 0.75rem;
  padding: 0;
  font-weight: 600;
}
.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 1.5rem;
  margin: 1rem 0 0;
}
.facts div {
  display: flex;
  gap: 0.5rem;
}
dt {
  color: var(--muted);
  flex: none;
}
dd {
  margin: 0;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  position: static;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
button,
input {
  font: inherit;
  color: inherit;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
}
.tools div {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
}
.tools button {
  background: var(--raised);
  border: 1px solid var(--muted);
  border-radius: 6px;
  padding: 0.2rem 0.7rem;
  min-height: 2rem;
  min-width: 2rem;
  cursor: pointer;
}
fieldset {
  border: 0;
  margin: 0;
  padding: 0;
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 0.9rem;
  min-width: 0;
}
legend {
  float: left;
  margin-right: 0.75rem;
  padding: 0;
  line-height: 1.75rem;
  color: var(--muted);
}
fieldset label {
  display: inline-flex;
  align-items: center;
  gap: 0.3rem;
  min-height: 1.75rem;
}
.swatch {
  width: 28px;
  height: 8px;
  stroke-width: 2.5;
}
.ram {
  stroke: var(--ram);
}
.commit {
  stroke: var(--commit);
}
.vram {
  stroke: var(--vram);
}
.tree {
  stroke: var(--tree);
}
th.ram,
td.ram,
th.vram,
td.vram {
  stroke: none;
}
.chart {
  min-height: 240px;
  margin-top: 0.5rem;
  touch-action: pan-y;
}
.readout {
  display: block;
  min-height: 3em;
  font-variant-numeric: tabular-nums;
}
.help {
  margin: 0;
  color: var(--muted);
  font-size: 0.87em;
}
.filter:not([hidden]) {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: center;
  margin-bottom: 0.5rem;
}
.filter input[type="search"] {
  background: var(--bg);
  border: 1px solid var(--muted);
  border-radius: 6px;
  padding: 0.3rem 0.5rem;
  width: 16rem;
  max-width: 100%;
}
.wide {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
}
caption {
  text-align: left;
  color: var(--muted);
  padding: 0.25rem 0;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 0.3rem 0.6rem;
  border-bottom: 1px solid var(--line);
  font-weight: 400;
}
thead th {
  background: var(--raised);
  white-space: nowrap;
  font-weight: 600;
}
#files-table thead button {
  background: none;
  border: 0;
  padding: 0.15rem 0;
  font-weight: 600;
  cursor: pointer;
  white-space: normal;
  text-align: inherit;
}
[aria-sort="ascending"] button::after {
  content: " ▲";
}
[aria-sort="descending"] button::after {
  content: " ▼";
}
.n {
  text-align: right;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
td.ram {
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.v {
  white-space: nowrap;
  font-weight: 600;
}
/* Rows as grids of fixed columns: a browser lays out only those in view, where a table of two
   thousand rows is laid out as a whole at every change. page/table.ts keeps their roles. */
#files-table,
#files-table thead,
#files-table tbody,
#files-table caption {
  display: block;
}
#files-table {
  min-width: 62rem;
}
#files-table tr {
  display: grid;
  grid-template-columns: 9.5rem minmax(0, 1fr) 6.5rem 5.5rem 5.5rem 11.5rem 5.5rem 9rem;
  border-bottom: 1px solid var(--line);
}
#files-table tr[hidden] {
  display: none;
}
#files-table tr > * {
  border: 0;
}
#files-table thead tr {
  background: var(--raised);
}
#files-table thead th {
  white-space: normal;
}
#files-table tbody tr {
  content-visibility: auto;
  contain-intrinsic-size: auto 2.4rem;
}
#files-table tbody th p {
  color: var(--muted);
  font-size: 0.92em;
}
#files-table tr.current > * {
  background: var(--raised);
  box-shadow:
    inset 0 2px var(--link),
    inset 0 -2px var(--link);
}
button.name {
  background: none;
  border: 0;
  padding: 0;
  text-align: left;
  color: var(--link);
  cursor: pointer;
  text-decoration: underline;
  text-underline-offset: 2px;
}
.changed {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  list-style: none;
  margin: 0;
  padding: 0;
}
.usual {
  color: var(--muted);
}
.plain {
  width: auto;
  min-width: 50%;
}
.curve svg {
  width: 120px;
  height: 28px;
  display: block;
}
.curve polyline,
.curve line {
  vector-effect: non-scaling-stroke;
}
.curve polyline {
  fill: none;
  stroke-width: 1.5;
  stroke-linejoin: round;
}
.curve polygon {
  stroke: none;
  fill: var(--tree-area);
}
.curve .limit {
  stroke: var(--bad);
  stroke-dasharray: 3 2;
}
details {
  margin: 0.5rem 0;
}
details > summary {
  cursor: pointer;
  padding: 0.15rem 0;
}
section > details[id] {
  content-visibility: auto;
  contain-intrinsic-size: auto 2.5rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0.25rem 0.75rem;
}
/* One line of a name and what belongs to it. */
.strip {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1rem;
  margin-top: 0.5rem;
}
.strip h2 {
  font-size: 1rem;
  font-weight: 400;
  color: var(--muted);
  margin: 0;
}
.strip details {
  margin: 0;
}
.strip details[open] {
  flex-basis: 100%;
}
.warnings {
  list-style: none;
  margin: 0;
  padding: 0;
}
.incidents th[scope="row"] {
  width: 33%;
}
.incidents td:nth-child(3) {
  white-space: nowrap;
}
.incidents .v {
  margin-right: 0.5rem;
}
.warnings li {
  color: var(--idle);
}
@media (max-width: 48rem) {
  body {
    padding: 0.6rem;
    font-size: 14px;
  }
  .product {
    float: none;
  }
  .incidents,
  .incidents tbody,
  .incidents tr,
  .incidents td,
  .incidents th[scope="row"] {
    display: block;
    width: auto;
  }
  .incidents thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .incidents tr {
    border-bottom: 1px solid var(--line);
    padding: 0.4rem 0;
  }
  .incidents tr > * {
    border: 0;
    padding: 0.05rem 0;
  }
  .incidents .v {
    display: block;
  }
  .incidents td:not([data-head]) {
    display: none;
  }
  .incidents td[data-head]::before {
    content: attr(data-head) ": ";
    color: var(--muted);
  }
  #files-table {
    min-width: 0;
  }
  #files-table thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  #files-table thead th {
    text-align: left;
  }
  #files-table tbody tr {
    grid-template-columns: 1fr auto auto;
    grid-template-areas: "verdict time peak" "file file file" "curve curve curve";
    padding: 0.4rem 0;
    contain-intrinsic-size: auto 6rem;
  }
  #files-table tbody tr > * {
    padding: 0.1rem 0.3rem;
  }
  #files-table tbody td.v {
    grid-area: verdict;
  }
  #files-table tbody th {
    grid-area: file;
  }
  #files-table tbody td.curve {
    grid-area: curve;
  }
  #files-table .process,
  #files-table td.ram,
  #files-table th.ram,
  #files-table .vram,
  #files-table thead th.curve {
    display: none;
  }
  #files-table td.curve:empty {
    min-height: 0;
  }
  .curve svg {
    width: 100%;
  }
}
@page {
  margin: 12mm;
}
@media print {
  body {
    max-width: none;
    font-size: 10pt;
    padding: 0;
  }
  .tools button,
  .help,
  .skip,
  .filter:not([hidden]),
  .tools fieldset input {
    display: none;
  }
  /* It was drawn for the window, which may be wider than the paper. */
  .chart .uplot,
  .chart .u-wrap,
  .chart canvas {
    max-width: 100%;
  }
  pre {
    max-height: none;
  }
  section > details[id],
  #files-table tbody tr:not([hidden]) {
    content-visibility: visible;
  }
  .wide {
    overflow: visible;
  }
  #files-table {
    min-width: 0;
  }
  .wide tr,
  .chart,
  details {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
  }
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
`;

// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
;// CONCATENATED MODULE: ./.build/src/report/html/data.js



/** What the page draws of a run. */
function pageData(state, { times, curves, segments }) {
    const startMs = Date.parse(state.run?.time ?? state.time);
    const segmentOf = new Map(segments.map((segment) => [segment.index, segment]));
    const offset = (time) => Math.max(0, Date.parse(time) - startMs);
    let before = startMs;
    const deltas = Array.from(times, (time) => {
        const delta = Math.max(0, Math.round(time - before));
        before += delta;
        return delta;
    });
    const files = state.files.map(({ index, file, started, finished }) => {
        const { first, end } = segmentOf.get(index) ?? { first: 0, end: 0 };
        const result = finished?.result;
        const verdict = result?.verdict ?? "not-run";
        return {
            name: (0,core_text/* oneLine */.TN)(file),
            verdict,
            weight: (0,verdict_order/* weightOf */.mm)(verdict),
            rank: (0,verdict_order/* rankOf */.IQ)(verdict),
            fromMs: started === null ? null : offset(started.time),
            toMs: started === null || finished === null ? null : offset(finished.time),
            first,
            end,
            durationMs: Math.round(result?.durationMs ?? 0),
            peakTree: result?.peakTreeBytes ?? null,
            peakProcess: result?.peakProcessBytes ?? null,
            peakRam: result?.ramPeakPercent ?? null,
            peakVram: result?.vramPeakPercent ?? null,
            limit: started?.limits.treeBytes ?? null,
        };
    });
    return {
        startMs,
        endMs: Math.max(before, Date.parse(state.time)),
        deltas,
        series: curves.map(seriesOf),
        files,
        kills: killsOf(state, startMs),
        thresholds: thresholdsOf(state),
    };
}
/** Tenths of a percent and whole mebibytes: finer cannot be seen, and is longer to write. */
function seriesOf({ key, label, unit, values }) {
    const step = unit === "percent" ? 0.1 : units/* MIB */.D6;
    const figures = Array.from(values, (value) => Number.isNaN(value) ? null : Math.round(value / step));
    return { key, label: (0,core_text/* oneLine */.TN)(label), unit, step, figures };
}
function killsOf(state, startMs) {
    return state.files.flatMap(({ index, kills }) => kills.slice(0, 1).map(({ atMs, cause }) => ({
        file: index,
        atMs: Math.max(0, Math.round(atMs - startMs)),
        label: `killed: ${cause}`,
    })));
}
function thresholdsOf({ run }) {
    const lines = [
        ["ram-kill-threshold", "ram"],
        ["commit-kill-threshold", "commit"],
        ["vram-kill-threshold", "vram"],
        ["ram-target", "ram"],
    ];
    return lines.flatMap(([name, key]) => {
        const percent = run?.settings[name];
        return typeof percent === "number" ? [{ label: `${name} ${percent} %`, percent, key }] : [];
    });
}

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __webpack_require__(5452);
;// CONCATENATED MODULE: ./.build/src/report/html/escape.js

const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Foreign text for HTML, in an element or in a quoted attribute, on one line. */
function html(text) {
    return escapeMarkup((0,core_text/* oneLine */.TN)(text));
}
/** The same for `<pre>`: lines stay lines. */
function htmlLines(text) {
    return escapeMarkup((0,core_text/* readableLines */.KO)(text));
}
function escapeMarkup(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
/** A value as JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
function scriptJson(value) {
    return JSON.stringify(value).replace(/[<>&\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// EXTERNAL MODULE: ./.build/src/report/figures.js
var figures = __webpack_require__(511);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
;// CONCATENATED MODULE: ./.build/src/report/html/marks.js

/** A shape beside every verdict's word and colour. */
function markOf(verdict) {
    switch (verdict) {
        case "passed":
            return "✓";
        case "failed":
            return "✗";
        case "crashed":
            return "✹";
        case "memory-limit":
            return "▣";
        case "killed-ram":
        case "killed-commit":
        case "killed-vram":
            return "▼";
        case "timed-out":
            return "◷";
        case "cancelled":
            return "◼";
        case "start-failed":
            return "!";
        case "not-run":
            return "–";
        default:
            return (0,errors/* assertNever */.xb)(verdict);
    }
}

;// CONCATENATED MODULE: ./.build/src/report/html/files-table.js





/** By the keys that page/table.ts sorts by; null = not sortable. */
const COLUMNS = [
    ["verdict", "verdict", ""],
    ["name", "file", ""],
    ["duration", "time", "n"],
    ["tree", "peak of tree", "n"],
    ["process", "peak of process", "n process"],
    ["ram", "RAM before → peak → after", "ram"],
    ["vram", "VRAM peak", "n vram"],
    [null, "memory over time", "curve"],
];
/** All files, the worst first; the page's script sorts, filters and draws the curves. */
function filesHtml(files) {
    const heads = COLUMNS.map(([key, title, kind]) => key === null
        ? `<th scope="col" class="${kind}">${title}</th>`
        : `<th scope="col" class="${kind}"><button type="button" data-sort="${key}">${title}</button></th>`);
    return `<section aria-labelledby="h-files" id="files">
<h2 id="h-files">Files</h2>
<form class="filter" role="search" aria-label="Files" hidden>
<label>Name <input type="search" id="filter-name" autocomplete="off" spellcheck="false"></label>
<fieldset id="filter-verdicts"><legend>Verdict</legend></fieldset>
<output id="filter-count" aria-live="polite"></output>
</form>
<div class="wide" tabindex="0" role="region" aria-label="Table of files">
<table id="files-table"><caption class="unseen">Each file with its verdict, time and memory</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${files.map(rowHtml).join("\n")}
</tbody></table></div></section>`;
}
function rowHtml(file) {
    const { index, finished } = file;
    const result = finished?.result;
    const verdict = result?.verdict ?? "not-run";
    const size = (count) => (count == null ? "" : (0,format/* formatBytes */.z3)(count));
    const share = (value) => value == null ? "" : `${value.toFixed(1)} %`;
    const why = result === undefined || verdict === "passed" ? "" : result.reason;
    const time = result === undefined || result.startedAt === null ? "" : (0,format/* formatDuration */.a3)(result.durationMs);
    return [
        `<tr id="f${index}"><td class="v ${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</td>`,
        `<th scope="row"><button type="button" class="name"><bdi>${html(file.file)}</bdi></button>${why === "" ? "" : `<p>${html(why)}</p>`}${hasDetails(file) ? `<p><a href="#d${index}">details<span class="unseen"> of ${html(file.file)}</span></a></p>` : ""}</th>`,
        `<td class="n">${time}</td>`,
        `<td class="n">${size(result?.peakTreeBytes)}</td>`,
        `<td class="n process">${size(result?.peakProcessBytes)}</td>`,
        `<td class="ram">${result === undefined ? "" : html((0,figures/* ramCourse */.Mc)(result))}</td>`,
        `<td class="n vram">${share(result?.vramPeakPercent)}</td>`,
        `<td class="curve"></td></tr>`,
    ].join("");
}
/** Whether there is more to say of a file than its row does. */
function hasDetails({ kills, finished, cases }) {
    const { outputTail = "", leftovers = [] } = finished ?? {};
    const bad = cases?.cases.some(({ status }) => status === "failed" || status === "error") ?? false;
    return kills.length > 0 || outputTail !== "" || leftovers.length > 0 || bad;
}

;// CONCATENATED MODULE: ./.build/src/report/html/time.js
/**
 * A moment: the time of day in UTC, which the page's script turns into the reader's own, as its
 * timeline has it. With `date`, the day as well.
 */
function timeHtml(atMs, options = {}) {
    // Beyond the range of dates there is nothing to write.
    if (!(Math.abs(atMs) <= 8.64e15))
        return "?";
    const iso = new Date(atMs).toISOString();
    const [day = "", time = ""] = iso.split("T");
    const kind = options.date === true ? ' data-date=""' : "";
    const text = `${options.date === true ? `${day} ` : ""}${time.slice(0, 8)} UTC`;
    return `<time datetime="${iso}"${kind}>${text}</time>`;
}

;// CONCATENATED MODULE: ./.build/src/report/html/details.js







/** The page stays below 5 MB; the journal has what is left out here. */
const OUTPUT_LIMIT = 1_000_000;
const COMMAND_LIMIT = 500;
const CASES_SHOWN = 50;
/** Kills that are shown opened; the others wait for a click. */
const OPEN_KILLS = 5;
/** What a row has no room for: kills with the biggest processes, failed cases, the end of the output. */
function detailsHtml(files) {
    const room = { left: OUTPUT_LIMIT, open: OPEN_KILLS };
    const blocks = files.filter(hasDetails).map((file) => fileHtml(file, room));
    if (blocks.length === 0)
        return "";
    return `<section aria-labelledby="h-details"><h2 id="h-details">Details</h2>\n${blocks.join("\n")}</section>`;
}
function fileHtml(file, room) {
    const { index, finished, kills, cases } = file;
    const verdict = finished?.result.verdict ?? "not-run";
    const isOpen = kills.length > 0 && room.open > 0;
    if (isOpen)
        room.open -= 1;
    return `<details id="d${index}"${isOpen ? " open" : ""}><summary><h3><span class="${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</span> <bdi>${html(file.file)}</bdi></h3></summary>
<p>${html(finished?.result.reason ?? "")}</p>
${kills.map((kill) => killHtml(kill, index)).join("")}
${cases === null ? "" : casesHtml(cases)}
${leftoversHtml(finished?.leftovers ?? [])}
${outputHtml(finished?.outputTail ?? "", room)}
</details>`;
}
function killHtml(kill, index) {
    const { cause, by, measured, threshold, unit, biggest, culprit, sample, gpuIndex, atMs } = kill;
    const share = kill.vramShare ?? null;
    const facts = [
        `${figure(measured, unit)}, limit ${figure(threshold, unit)}.`,
        sample === null
            ? ""
            : `At that moment RAM was at ${(0,format/* formatPercent */.l9)(sample.ramPercent)}${sample.treeBytes === null ? "" : `, the file's processes held ${(0,format/* formatBytes */.z3)(sample.treeBytes)}`}.`,
        share === null
            ? ""
            : share.by === "driver"
                ? `The file's own processes held ${(0,format/* formatBytes */.z3)(share.bytes)} of that GPU's memory.`
                : `That GPU had gained ${(0,format/* formatBytes */.z3)(share.bytes)} since before the file.`,
        culprit === null ? "" : `Over the limit was ${processName(culprit)}.`,
    ];
    const table = biggest.length === 0 ? "" : processesTable(biggest, index);
    const gpu = gpuIndex === null ? "" : ` of GPU ${gpuIndex}`;
    return `<p>Killed by the ${by} for ${cause}${gpu} at ${timeHtml(atMs)}: ${html(facts.filter((fact) => fact !== "").join(" "))}</p>${table}`;
}
function figure(value, unit) {
    if (unit === "percent")
        return (0,format/* formatPercent */.l9)(value);
    return unit === "bytes" ? (0,format/* formatBytes */.z3)(value) : (0,format/* formatDuration */.a3)(value);
}
function processName({ name, pid, bytes }) {
    return `${name} (process ${pid}, ${(0,format/* formatBytes */.z3)(bytes)})`;
}
function processesTable(biggest, index) {
    const rows = biggest
        .slice(0, 10)
        .map(({ pid, name, command, bytes, ofThisFile }) => `<tr><td class="n">${(0,format/* formatBytes */.z3)(bytes)}</td><th scope="row">${html(name)}</th><td>${ofThisFile ? "● this file" : "other"}</td><td class="n">${pid}</td><td><code>${html((0,core_text/* shorten */.ml)(command, COMMAND_LIMIT))}</code></td></tr>`);
    return `<div class="wide" tabindex="0" role="region" aria-label="Biggest processes, file ${index + 1}"><table class="plain"><caption>The biggest processes of the machine at that moment</caption><thead><tr><th scope="col">memory</th><th scope="col">process</th><th scope="col">belongs to</th><th scope="col">pid</th><th scope="col">command</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
function casesHtml({ cases, leftOut, problem }) {
    const bad = cases.filter(({ status }) => status === "failed" || status === "error");
    const items = bad
        .slice(0, CASES_SHOWN)
        .map(({ name, className, status, message }) => `<li>${status === "error" ? "!" : "✗"} ${status}: <bdi>${html(className === "" ? name : `${className} ${name}`)}</bdi>${message === "" ? "" : `: ${html((0,core_text/* shorten */.ml)(message, COMMAND_LIMIT))}`}</li>`);
    const notes = [
        `${cases.length + leftOut} test cases, ${bad.length} of them failed.`,
        bad.length > CASES_SHOWN ? `The first ${CASES_SHOWN}:` : "",
        problem === null ? "" : problem,
    ];
    return `<p>${html(notes.filter((note) => note !== "").join(" "))}</p>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}`;
}
function leftoversHtml(leftovers) {
    if (leftovers.length === 0)
        return "";
    const items = leftovers.map((process) => `<li>${html(`${processName(process)}: ${(0,core_text/* shorten */.ml)(process.command, COMMAND_LIMIT)}`)}</li>`);
    return `<p>Still alive when the command had ended, and killed:</p><ul>${items.join("")}</ul>`;
}
function outputHtml(tail, room) {
    if (tail === "")
        return "";
    room.left -= tail.length;
    const text = room.left >= 0 ? tail : "(left out to keep this page small; the journal has it)";
    return `<p>The end of its output:</p><pre tabindex="0">${htmlLines(text)}</pre>`;
}

// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __webpack_require__(4646);
;// CONCATENATED MODULE: ./.build/src/report/html/header.js







/** The verdict of the run and its totals. */
function headerHtml(state) {
    const { finished } = state;
    const { isGood, text } = (0,headline/* headlineOf */.g)(state);
    const reason = finished?.reason ?? null;
    return `<header>
<p class="product">gpu-safe-tests</p>
<h1 class="${isGood ? "good" : "bad"}"><span aria-hidden="true">${isGood ? "✓" : "✗"}</span> ${html(text)}</h1>
${reason === null ? "" : `<p class="reason">${html(reason)}</p>`}
${totalsHtml(state)}
</header>`;
}
/** The machine, and when, where and by what the run was done. */
function factsHtml(state) {
    if (state.run === null)
        return "";
    return `<section aria-label="The machine and the run"><dl class="facts">${factsOf(state).map(factHtml).join("")}</dl></section>`;
}
function totalsHtml({ finished }) {
    if (finished === null)
        return "";
    const items = verdict/* VERDICTS */.bk.filter((verdict) => finished.totals[verdict] > 0).map((verdict) => `<li class="${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${finished.totals[verdict]} ${verdict}</li>`);
    return `<ul class="totals">${items.join("")}</ul>`;
}
function factsOf({ run, finished }) {
    if (run === null)
        return [];
    const { machine } = run;
    const gpus = machine.gpus.map(({ index, name, totalVramBytes, visible }) => `${index}: ${name}, ${(0,format/* formatBytes */.z3)(totalVramBytes)}${visible ? "" : ", not visible to the tests"}`);
    const { tree, process } = machine.enforcement;
    const held = tree === process
        ? `limits held by the ${tree}`
        : `limit of the tree held by the ${tree}, of a process by the ${process}`;
    return [
        ["Machine", html(`${machine.os}, ${machine.cpus} CPUs`)],
        ["RAM", (0,format/* formatBytes */.z3)(machine.totalRamBytes)],
        ["GPU", html(gpus.length === 0 ? "none" : `${gpus.join("; ")} (${machine.gpuSource ?? "?"})`)],
        ["Containment", html(`${machine.containment}, ${held}`)],
        ["Started", timeHtml(Date.parse(run.time), { date: true })],
        ["Took", finished === null ? "not finished" : (0,format/* formatDuration */.a3)(finished.durationMs)],
        ["In", html(run.workingDirectory)],
        ["Version", html(run.version)],
    ];
}
function factHtml([name, value]) {
    return `<div><dt>${html(name)}</dt><dd>${value}</dd></div>`;
}
/** Settings that the run changed, then all of them; without `defaults` all are shown at once. */
function settingsHtml(state, defaults) {
    const settings = Object.entries(state.run?.settings ?? {});
    if (settings.length === 0)
        return "";
    const changed = settings.filter(([name, value]) => !PLACES.has(name) && spelled(value) !== spelled(defaults?.[name]));
    const all = `<details><summary>All settings</summary>${settingsTable(settings)}</details>`;
    if (defaults === null)
        return `<section class="strip" aria-labelledby="h-settings"><h2 id="h-settings">Settings</h2>${all}</section>`;
    const list = changed.length === 0
        ? "<p>all have their defaults</p>"
        : `<ul class="changed">${changed.map(([name, value]) => `<li><code>${html(name)}: ${html(spelled(value))}</code> <span class="usual">(default ${html(spelled(defaults[name]))})</span></li>`).join("")}</ul>`;
    return `<section class="strip" aria-labelledby="h-settings"><h2 id="h-settings">${changed.length === 0 ? "Settings" : "Changed settings"}</h2>${list}${all}</section>`;
}
/** Where reports go says nothing about the run. */
const PLACES = new Set(["report-dir", "artifact-name"]);
function settingsTable(settings) {
    const rows = settings.map(([name, value]) => `<tr><th scope="row">${html(name)}</th><td>${html(spelled(value))}</td></tr>`);
    return `<div class="wide" tabindex="0" role="region" aria-label="All settings"><table class="plain"><thead><tr><th scope="col">setting</th><th scope="col">value</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
function spelled(value) {
    if (Array.isArray(value))
        return value.map(String).join(" ");
    return value === null || value === undefined || value === "" ? "(empty)" : String(value);
}

// EXTERNAL MODULE: ./.build/src/report/incident.js
var incident = __webpack_require__(3658);
;// CONCATENATED MODULE: ./.build/src/report/html/incidents.js








/** What fits above the timeline on one screen. */
const SHOWN = 5;
const REASON_LIMIT = 120;
const HEADS = ["file", "how much", "when", "what else was on the machine"];
/**
 * The answer to the first question after a red run, before anything is scrolled. `files`: the worst
 * first.
 */
function incidentsHtml(state, files) {
    const missed = files.filter(({ finished }) => finished?.result.verdict !== "passed");
    if (missed.length === 0)
        return "";
    const startMs = Date.parse(state.run?.time ?? state.time);
    const rows = missed.slice(0, SHOWN).map((file) => incidents_rowHtml(file, startMs));
    const heads = HEADS.map((title) => `<th scope="col" role="columnheader">${title}</th>`);
    const more = missed.length - rows.length;
    const rest = more > 0
        ? `<p class="usual">… and ${more} more, in <a href="#files">the table of files</a></p>`
        : "";
    // Narrow screens draw it as blocks, and some browsers then forget that it is a table.
    return `<section aria-labelledby="h-missed"><h2 id="h-missed">What did not pass</h2>
<table class="incidents" role="table" aria-labelledby="h-missed"><thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead><tbody role="rowgroup">
${rows.join("\n")}
</tbody></table>${rest}</section>`;
}
function incidents_rowHtml(file, startMs) {
    const { index, finished } = file;
    const verdict = finished?.result.verdict ?? "not-run";
    const { howMuch, atMs, others } = (0,incident/* incidentOf */.w)(file);
    const place = hasDetails(file) ? `#d${index}` : `#f${index}`;
    const when = atMs === null
        ? ""
        : `<a href="#timeline" data-show="${index}">${timeHtml(atMs)}</a> <span class="usual">+${(0,format/* formatDuration */.a3)(Math.max(0, atMs - startMs))}</span>`;
    const why = (0,core_text/* shorten */.ml)(finished?.result.reason ?? "", REASON_LIMIT);
    const cells = [
        cellHtml(howMuch === "" ? "why" : HEADS[1], unbroken(html(howMuch || why))),
        cellHtml(HEADS[2], when),
        cellHtml(HEADS[3], unbroken(html(others))),
    ];
    return `<tr role="row"><th scope="row" role="rowheader"><span class="v ${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</span> <a href="${place}"><bdi>${html(file.file)}</bdi></a></th>${cells.join("")}</tr>`;
}
/** `head` stands before the text where there is no room for columns. */
function cellHtml(head, text) {
    return text === "" ? '<td role="cell"></td>' : `<td role="cell" data-head="${head}">${text}</td>`;
}
/** A figure and its unit stay on one line. */
function unbroken(text) {
    return text.replace(/(\d) (?=(?:KB|MB|GB|TB|%|ms|s|min|h)(?![a-z]))/g, "$1\u00a0");
}

// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __webpack_require__(6002);
// EXTERNAL MODULE: ./.build/src/report/advice.js
var advice = __webpack_require__(3508);
;// CONCATENATED MODULE: ./.build/src/report/html/notes.js




/** More would push the timeline out of the first screen; the others wait for a click. */
const WARNINGS_OPEN = 3;
const WARNINGS_SHOWN = 50;
function warningsHtml({ warnings }) {
    if (warnings.length === 0)
        return "";
    const items = warnings.slice(0, WARNINGS_SHOWN).map(({ message }) => `<li>${html(message)}</li>`);
    const more = warnings.length - items.length;
    if (more > 0)
        items.push(`<li>… and ${more} more, in the journal</li>`);
    const list = (some) => `<ul class="warnings">${some.join("")}</ul>`;
    const hidden = items.slice(WARNINGS_OPEN);
    const rest = hidden.length === 0
        ? ""
        : `<details><summary>${warnings.length - WARNINGS_OPEN} more warnings</summary>${list(hidden)}</details>`;
    return `<section class="strip" aria-labelledby="h-warnings"><h2 id="h-warnings"><span aria-hidden="true">⚠</span> Warnings</h2>${list(items.slice(0, WARNINGS_OPEN))}${rest}</section>`;
}
function adviceHtml(state) {
    const items = (0,advice/* adviceOf */.wr)(state).map((advice) => `<li>${adviceText(advice)}</li>`);
    const heaviest = (0,advice/* heaviestFiles */.hb)((0,run_state/* resultsInOrder */.oU)(state), { percent: 80, limit: 10 });
    const heavy = heaviest.results.map((result) => `<li><bdi>${html(result.file)}</bdi>: ${(0,format/* formatBytes */.z3)(result.peakTreeBytes ?? 0)} peak, ${html((0,advice/* memoryTimeText */.Yn)(result))}</li>`);
    if (items.length + heavy.length === 0)
        return "";
    const list = heavy.length === 0
        ? ""
        : `<h3>Where it pays to make tests lighter</h3><p>${heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`} ${heaviest.sharePercent.toFixed(0)} % of the run's memory-time (peak × duration):</p><ol>${heavy.join("")}</ol>`;
    return `<section aria-labelledby="h-advice"><h2 id="h-advice">Advice</h2>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}${list}</section>`;
}
function adviceText({ text, files, more }) {
    // Backticks around the names of settings are ours; what stands between them is code.
    const words = html(text).replace(/`([^`]*)`/g, "<code>$1</code>");
    if (files.length === 0)
        return `${words}.`;
    const names = files.map((file) => `<bdi>${html(file)}</bdi>`).join(", ");
    return `${words}: ${names}${more > 0 ? `, and ${more} more` : ""}`;
}
/** The most dangerous first; words that are not known here come last. */
const AUDIT_ORDER = ["real", "unknown", "tiny", "mocked", "gated"];
const AUDITED_FILES = 1_000;
const AUDITED_TESTS = 30;
/** What the static audit said of the files, where it had something to say. */
function auditHtml({ files }) {
    const audited = files.flatMap(({ file, audited: told }) => told === null ? [] : [{ file, ...told }]);
    if (audited.length === 0)
        return "";
    const rank = ({ verdict }) => {
        const place = AUDIT_ORDER.indexOf(verdict);
        return place === -1 ? AUDIT_ORDER.length : place;
    };
    const loading = audited.filter(({ verdict }) => verdict !== "none");
    loading.sort((left, right) => rank(left) - rank(right));
    const rows = loading.slice(0, AUDITED_FILES).map(auditRow);
    const notes = [
        `${audited.length} test files were read before any of them ran; ${audited.length - loading.length} of them load no model.`,
        loading.length > rows.length ? `The first ${rows.length} of the others:` : "",
    ];
    const table = rows.length === 0
        ? ""
        : `<div class="wide" tabindex="0" role="region" aria-label="Audit"><table class="plain"><thead><tr><th scope="col">verdict</th><th scope="col">file and line</th><th scope="col">why</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
    return `<section aria-labelledby="h-audit"><h2 id="h-audit">Audit</h2><p>${notes.join(" ")}</p>${table}</section>`;
}
function auditRow({ file, verdict, reason, line, tests, allowed }) {
    const told = tests.filter((test) => test.verdict !== "none");
    const items = told
        .slice(0, AUDITED_TESTS)
        .map((test) => `<li>${html(`${test.name}, line ${test.line}: ${test.verdict}, ${test.reason}`)}</li>`);
    if (told.length > items.length)
        items.push(`<li>… and ${told.length - items.length} more</li>`);
    const inside = items.length === 0
        ? ""
        : `<details><summary>${told.length} tests<span class="unseen"> of ${html(file)}</span></summary><ul>${items.join("")}</ul></details>`;
    const lets = allowed === 0 ? "" : ` (${allowed} let through by a comment)`;
    return `<tr><td>${html(verdict)}</td><th scope="row"><bdi>${html(`${file}:${line}`)}</bdi></th><td>${html(reason)}${lets}${inside}</td></tr>`;
}

;// CONCATENATED MODULE: ./.build/src/report/html/document.js










/**
 * Nothing is loaded and nothing runs but the one script and the one style that were built into this
 * program, named by their hashes; and that script can turn no text into markup.
 */
const POLICY = [
    "default-src 'none'",
    `script-src '${PAGE_SCRIPT_HASH}'`,
    `style-src '${PAGE_STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
].join("; ");
/** The whole of `report.html`. */
function reportHtml(options) {
    const { state, curves, defaults } = options;
    const files = worstStatesFirst(state);
    const title = `${(0,headline/* headlineOf */.g)(state).text} · gpu-safe-tests`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#files">Skip to the files</a>
${headerHtml(state)}
<main>
${incidentsHtml(state, files)}
${factsHtml(state)}
${settingsHtml(state, defaults)}
${warningsHtml(state)}
${TIMELINE}
${filesHtml(files)}
${detailsHtml(files)}
${adviceHtml(state)}
${auditHtml(state)}
</main>
<script type="application/json" id="data">${scriptJson(pageData(state, curves))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
const TIMELINE = `<section aria-labelledby="h-timeline" id="timeline">
<h2 id="h-timeline">Timeline</h2>
<noscript><p>The timeline is drawn by this page's own script, which your browser does not run here. The table below has all files.</p></noscript>
<div class="tools" id="tools"></div>
<div id="chart" class="chart" tabindex="0" role="application" aria-roledescription="chart" aria-label="Memory over the whole run" aria-describedby="chart-help"></div>
<output id="readout" class="readout" aria-live="polite"></output>
<details class="help"><summary>How to use the timeline</summary><p id="chart-help">Drag to zoom, double-click to see all. With the keyboard: left and right move, plus and minus zoom, Page Up and Page Down go from file to file, Enter goes to the file's row, 0 shows all. The table of files has the same figures as text.</p></details>
</section>`;
function worstStatesFirst({ files }) {
    const results = files.flatMap(({ finished }) => (finished === null ? [] : [finished.result]));
    const place = new Map((0,verdict_order/* worstFirst */.md)(results).map((result, number) => [result, number]));
    const placeOf = (file) => file.finished === null ? -1 : (place.get(file.finished.result) ?? 0);
    return [...files].sort((left, right) => placeOf(left) - placeOf(right));
}


/***/ })

};
