// A delegate is an argument of a collection, whose constructor runs it.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Lines lines = [with(() => Store.Save()), 1]; //! Harmless: Lines lines = [with(() => Store.Print()), 1];
Console.WriteLine(lines.Count);

class Lines : List<int>
{
    public Lines(Action start) => start();
}
