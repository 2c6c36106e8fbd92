import { MIB, millis } from "../../src/core/units.ts";
import { median, mib, type Row } from "./row.ts";
import { environment, openBenchPlatform } from "./world.ts";

const REPETITIONS = 5;

/** Python touches exactly the pages that it is told to; `base` is the same program without them. */
const CASES = [
  {
    what: "four processes of 150 MB",
    touched: 600 * MIB,
    program:
      "import os,time\nfor i in range(4):\n if os.fork()==0:\n  b=b'x'*(N//4); time.sleep(0.5); os._exit(0)\nfor i in range(4): os.wait()",
  },
  {
    what: "one spike of 100 MB that is not held",
    touched: 100 * MIB,
    program: "b=b'x'*N\ndel b\nimport time; time.sleep(0.6)",
  },
  {
    what: "a process of 60 MB that lives for less than a sample",
    touched: 60 * MIB,
    program: "import os\nif os.fork()==0:\n b=b'x'*N; os._exit(0)\nos.wait()",
  },
  {
    what: "four processes sharing 300 MB",
    touched: 300 * MIB,
    program:
      "import mmap,os,time\nm=mmap.mmap(-1,max(N,4096))\nfor i in range(0,N,4096): m[i]=1\nfor i in range(4):\n if os.fork()==0:\n  s=sum(m[i] for i in range(0,N,4096)); time.sleep(0.3); os._exit(0)\nfor i in range(4): os.wait()",
  },
] as const;

/** The peak that we report against the pages that were touched. */
export async function run(): Promise<Row[]> {
  await using platform = await openBenchPlatform();
  const { containment } = platform.ports;
  let index = 0;
  const peakOf = async (program: string): Promise<number> => {
    const argv = ["python3", "-c", program] as const;
    const prepared = await containment.prepare({
      index: index++,
      argv,
      workingDirectory: "/",
      environment,
    });
    const contained = await prepared.start({
      treeBytes: null,
      treeIsAuto: false,
      processBytes: null,
    });
    await contained.exited;
    await contained.killAll(millis(5000));
    contained.endOutput();
    const peak = contained.usage().peakTreeBytes ?? 0;
    await contained.release();
    return peak;
  };
  const rows: Row[] = [];
  for (const { what, touched, program } of CASES) {
    const errors: number[] = [];
    for (let round = 0; round < REPETITIONS; round += 1) {
      const base = await peakOf(`N=0\n${program}`);
      const peak = await peakOf(`N=${touched}\n${program}`);
      errors.push(((peak - base - touched) / touched) * 100);
    }
    const error = median(errors);
    rows.push({
      group: `measured peak (${containment.kind})`,
      what,
      ours: `${error.toFixed(1)} % off`,
      against: `${mib(touched)} touched`,
      figure: `worst ${Math.max(...errors.map(Math.abs)).toFixed(1)} %`,
      target: "within 2 %",
      met: Math.abs(error) <= 2,
    });
  }
  return rows;
}
