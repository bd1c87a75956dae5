// Decides the exported reports with ZEN, holds each level equal to ours, and prints how many it decides in a second.
//
//   node benchmarks/zen/zen.mjs FOLDER ROUNDS     with @gorules/zen-engine in NODE_MODULES
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(`${process.env.NODE_MODULES}/`)
const { ZenEngine } = require('@gorules/zen-engine')
const { version } = require('@gorules/zen-engine/package.json')

const [folder, rounds] = process.argv.slice(2)
const read = name => JSON.parse(readFileSync(`${folder}/${name}.json`))
const reports = read('reports')
const levels = read('levels')
const decision = new ZenEngine().createDecision(read('decision'))

for (const [i, report] of reports.entries()) {
  const { result } = await decision.evaluate(report)
  if (result.level !== levels[i]) {
    console.error(`ZEN says ${result.level} instead of ${levels[i]} to report ${i}`)
    process.exit(1)
  }
}

// One decision after the other, as the others are measured: it keeps one core busy.
const perSecond = []
for (let round = 0; round <= rounds; round++) {
  const start = performance.now()
  let decided = 0
  while (performance.now() - start < 1000) {
    await decision.evaluate(reports[decided++ % reports.length])
  }
  perSecond.push(decided / (performance.now() - start) * 1000)
}
// The first round is for warming up.
const sorted = perSecond.slice(1).sort((a, b) => a - b)
const rounded = sorted.map(Math.round)
console.log(JSON.stringify({
  version,
  least: rounded[0],
  median: rounded[Math.floor(rounded.length / 2)],
  most: rounded[rounded.length - 1]
}))
