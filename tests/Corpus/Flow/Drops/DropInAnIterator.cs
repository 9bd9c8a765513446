// The drop stands in an iterator, and is reached where it is gone through.
// Harmless: the one that writes is never called.
// NotRun: the iterator that drops is never gone through.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

foreach (var step in Steps()) //! NotRun: var steps = Steps();
    Console.WriteLine(step); //! NotRun:
Store.Save(); //! Harmless: Store.Print();
//! NotRun: Console.WriteLine(steps);

static IEnumerable<int> Steps()
{
    yield return 1; //! NotRun:
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    yield return 2;
}
