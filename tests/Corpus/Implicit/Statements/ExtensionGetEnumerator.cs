// A foreach finds its enumerator by an extension method.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Extensions.GetEnumerator → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (var number in new Count())
    Console.WriteLine(number);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Count { }

static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this Count count)
    {
        Store.Save(); //! Harmless: Store.Print();
        return Enumerable.Range(0, 1).GetEnumerator();
    }
}
