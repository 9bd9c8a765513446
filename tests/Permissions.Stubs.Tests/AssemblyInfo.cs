// One build at a time: each of them takes all cores for itself.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
