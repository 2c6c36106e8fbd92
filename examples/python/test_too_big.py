def test_loads_more_than_it_may():
    kept = []
    while True:
        kept.append(b"x" * 10_000_000)
