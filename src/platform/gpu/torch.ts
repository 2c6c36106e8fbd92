/**
 * What the tests' own Python runs to tell the memory of its GPUs, one answer per line asked. It
 * ends with its standard input, so it cannot outlive this program. Asking CUDA at all costs some
 * hundred megabytes of VRAM per GPU for as long as it runs, hence one of the last sources.
 */
export const TORCH_PROGRAM = `
import json, sys

def say(answer):
    sys.stdout.write("\\x1eGST " + json.dumps(answer) + "\\n")
    sys.stdout.flush()

def devices(torch):
    vendor = "amd" if getattr(torch.version, "hip", None) else "nvidia"
    for index in range(torch.cuda.device_count()):
        about = torch.cuda.get_device_properties(index)
        uuid = getattr(about, "uuid", None)
        yield {
            "index": index, "name": about.name, "vendor": vendor, "parentIndex": None,
            "uuid": None if uuid is None else ("" if str(uuid).startswith("GPU-") else "GPU-") + str(uuid),
            "pciBusId": None, "totalBytes": torch.cuda.mem_get_info(index)[1],
        }

def look(torch):
    readings = []
    for index in range(torch.cuda.device_count()):
        try:
            free, total = torch.cuda.mem_get_info(index)
        except Exception:
            continue
        readings.append({"index": index, "usedBytes": total - free, "totalBytes": total})
    return {"readings": readings, "spills": []}

def answer(question, torch):
    if question["op"] == "open":
        if not torch.cuda.is_available():
            raise RuntimeError("torch %s sees no GPU" % torch.__version__)
        return {"devices": list(devices(torch)), "detail": "torch %s, %s" % (torch.__version__, sys.executable)}
    return look(torch) if question["op"] == "look" else []

for line in sys.stdin:
    question = json.loads(line)
    try:
        import torch
        say({"id": question["id"], "value": answer(question, torch)})
    except Exception as fault:
        say({"id": question["id"], "fault": "%s: %s" % (type(fault).__name__, fault),
             "remedy": "install a torch built for this machine's GPU, or one of the earlier sources"})
`;
