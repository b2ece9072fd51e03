declare module '*.css';
declare module '@fontsource/*';
declare module '*.mdx' {
  const Page: () => unknown;
  export default Page;
}
