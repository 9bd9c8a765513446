// Objects travel as 'object': through parameters, collections, fields and results; whoever has one calls what the object overrides.
// Harmless: they are handed on, and nobody asks them anything.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Asker.Show(new Note());
Asker.Show(new Count(1));
var all = new List<object> { new Shelf() };
foreach (var one in all)
    Console.WriteLine(one.ToString()); //! Harmless: Console.WriteLine(one is null);
Asker.Kept = new Door();
Console.WriteLine(Asker.Kept.Equals(all)); //! Harmless: Console.WriteLine(Asker.Kept is null);
Console.WriteLine(Asker.Pass(new Key()).GetHashCode()); //! Harmless: Console.WriteLine(Asker.Pass(new Key()) is null);
Console.WriteLine(new Other() is object);

static class Asker
{
    public static object Kept { get; set; } = 1;

    public static void Show(object one) => Console.WriteLine(one.ToString()); //! Harmless: public static void Show(object one) { }

    public static object Pass(object one) => one;
}

class Note
{
    [Expect("PERM1001", "Main → Asker.Show → Note.ToString → File.WriteAllText")] //! Harmless:
    public override string ToString()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "";
    }
}

struct Count(int number)
{
    [Expect("PERM1001", "Main → Asker.Show → Count.ToString → File.AppendAllText")] //! Harmless:
    public override string ToString()
    {
        try { File.AppendAllText(Case.File, "x" + number); } catch (UnauthorizedAccessException) { }
        return "";
    }
}

class Shelf
{
    [Expect("PERM1001", "Main → Shelf.ToString → File.Delete")] //! Harmless:
    public override string ToString()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return "";
    }
}

class Door
{
    [Expect("PERM1001", "Main → Door.Equals → File.Delete")] //! Harmless:
    public override bool Equals(object? other)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return false;
    }

    public override int GetHashCode() => 1;
}

class Key
{
    public override bool Equals(object? other) => false;

    [Expect("PERM1001", "Main → Key.GetHashCode → File.Create")] //! Harmless:
    public override int GetHashCode()
    {
        try { File.Create(Case.File).Dispose(); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}

class Other
{
    public override string ToString()
    {
        File.Delete(Case.File);
        return "";
    }
}
