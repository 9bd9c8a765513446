// A spread element goes through its sequence.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Numbers → Store.Save → File.WriteAllText")]

var source = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
int[] all = [0, .. source];
Console.WriteLine(all.Length);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

static IEnumerable<int> Numbers()
{
    yield return Store.Save(); //! Harmless: yield return Store.Print();
}
