import { describe, expect, it } from 'vitest'
import { planRequest } from '#core/session/session'
import { faultsOf, firstChoices, participantsOf, planRequestOf, readChoices, titleOf, writeChoices } from '../../../src/renderer/screens/session/choices'

describe('choices of a session', () => {
  it('come back as they were left, without the name of the former candidate', () => {
    const left = { ...firstChoices, themes: ['coding' as const], levels: [3], isForCandidate: true, candidate: 'Ada', interviewer: 'Grace', title: 'Round 2' }
    expect(readChoices(writeChoices(left))).toEqual({ ...left, candidate: '', title: null })
  })

  it.each(['', '{', '[]', '{"count": 900}', '{"themes": ["gardening"]}'])('fall back to the first ones from %j', (text) => {
    expect(readChoices(text)).toEqual(firstChoices)
  })

  it('make a request that main takes, with the set alone when there is one', () => {
    const request = planRequestOf({ ...firstChoices, source: 'set', setId: 's1', themes: ['coding'] }, 7)
    expect(planRequest.parse(request)).toMatchObject({ setId: 's1', themes: [], seed: 7 })
    expect(planRequest.parse(planRequestOf({ ...firstChoices, setId: 's1' }, 7)).setId).toBeNull()
  })

  it('name a session by what is in it', () => {
    expect(titleOf({ ...firstChoices, themes: ['coding', 'ml-theory'] }, null, [])).toBe('Coding and ML theory practice')
    expect(titleOf(firstChoices, null, [{ theme: 'coding' }])).toBe('Coding practice')
    expect(titleOf({ ...firstChoices, source: 'set' }, 'Phone screen', [])).toBe('Phone screen')
    expect(titleOf({ ...firstChoices, themes: ['coding'], isForCandidate: true, candidate: 'Ada' }, null, [])).toBe('Coding interview with Ada')
    expect(titleOf({ ...firstChoices, title: '  Mine ' }, null, [])).toBe('Mine')
    expect(titleOf({ ...firstChoices, source: 'set' }, 'x'.repeat(200), []).length).toBeLessThanOrEqual(120)
  })

  it('ask for both names of an interview, and for none of a practice', () => {
    expect(faultsOf({ ...firstChoices, candidate: '' })).toEqual({})
    expect(Object.keys(faultsOf({ ...firstChoices, isForCandidate: true, candidate: ' ', interviewer: 'Grace' }))).toEqual(['candidate'])
    expect(participantsOf({ ...firstChoices, candidate: 'Ada' })).toEqual({ candidate: null, interviewer: null, role: null })
    expect(participantsOf({ ...firstChoices, isForCandidate: true, candidate: ' Ada ', interviewer: 'Grace', role: '' })).toEqual({ candidate: 'Ada', interviewer: 'Grace', role: null })
  })
})
