// A query calls the Select of its own source.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Source.Select → Store.Save → File.WriteAllText")]

//! BeforeDrop: Console.WriteLine(from number in new Source() where number > 0 select number + 1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(from number in new Source() where number > 0 select number + 1); //! BeforeDrop:

class Source
{
    public Source Where(Func<int, bool> condition) => this;

    public Source Select(Func<int, int> step)
    {
        Store.Save(); //! Harmless: Store.Print();
        return this;
    }
}
