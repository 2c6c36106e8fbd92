def test_is_wrong():
    assert "gpu" == "GPU"
