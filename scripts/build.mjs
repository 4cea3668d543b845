import { stop } from './process.mjs'
import { build, setUp } from './setup.mjs'

setUp().then((node) => build(node)).catch(stop)
