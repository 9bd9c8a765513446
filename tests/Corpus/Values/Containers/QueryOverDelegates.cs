// A query runs each delegate where it is gone through.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action[] steps = [() => Store.Save()]; //! Harmless: Action[] steps = [() => Store.Print()];
var run = from step in steps select Run(step);
//! BeforeDrop: Console.WriteLine(run.Count());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(run.Count()); //! BeforeDrop:

static int Run(Action step)
{
    step();
    return 1;
}
