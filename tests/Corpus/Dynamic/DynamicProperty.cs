// Work that is put into a property by a dynamic call, and taken out of it by one.
// Harmless: it is never taken out.
var written = new Box();
dynamic box = written;
var read = new Shelf { Open = Store.Delete };
dynamic shelf = read;
box.Save = (Action)Store.Save;
ProcessPermissions.Drop(Permission.FileSystemWrite);
written.Save(); //! Harmless: Console.WriteLine(written);
shelf.Open(); //! Harmless: Console.WriteLine(shelf);

class Box
{
    public Action Save { get; set; } = () => { };
}

class Shelf
{
    public Action Open { get; set; } = () => { };
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Store.Delete → File.Delete")] //! Harmless:
    public static void Delete()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
