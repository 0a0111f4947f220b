"""What the rules speak about, as frozen data: the framework, answers, sentences and faults."""
