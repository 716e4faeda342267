from hypothesis import settings

# The machine may be busy: how long one example takes says nothing.
settings.register_profile("motcua", deadline=None)
settings.load_profile("motcua")
