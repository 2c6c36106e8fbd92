import { type FakeContainment, fakeContainment } from "../fakes/containment.ts";
import { fakePrograms } from "../fakes/programs.ts";
import { containmentContract } from "./containment-cases.ts";

let fake: FakeContainment = fakeContainment();

containmentContract({
  name: "fake",
  programs: fakePrograms,
  openProbe: (descriptor) => fake.openProbe(descriptor),
  environment: {},
  kernel: { treeLimit: true, processLimit: true, countsUse: true, peakTolerance: 0.02 },
  manyProcesses: 300,
  traces: async () => fake.traces(),
  async open() {
    fake = fakeContainment();
    return fake.containment;
  },
});
