// The package's main entry doesn't load in Node; its bundle does, and is the same.
declare module 'adaptivecards/dist/adaptivecards.js' {
  export * from 'adaptivecards'
}
