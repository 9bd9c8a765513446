// The finally of an iterator runs where the loop is left.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Numbers → Store.Save → File.WriteAllText")]

var numbers = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (var number in numbers)
    break;
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

static IEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
    }
    finally
    {
        Store.Save(); //! Harmless: Store.Print();
    }
}
