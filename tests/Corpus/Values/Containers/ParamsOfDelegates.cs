// Delegates handed over as params.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

//! BeforeDrop: Run(() => Store.Print(), () => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Run(() => Store.Print(), () => Store.Save()); //! BeforeDrop:

static void Run(params Action[] steps)
{
    foreach (var step in steps)
        step();
}
