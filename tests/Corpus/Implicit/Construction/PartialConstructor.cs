// A partial constructor has its body elsewhere.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → new Crate → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Box(1)); } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine(new Box());
Console.WriteLine(new Crate("x"));

partial class Box
{
    public partial Box(int size);
}

partial class Box
{
    [Expect("PERM1001", "Main → new Box → File.WriteAllText")]
    public partial Box(int size) => File.WriteAllText(Case.File, "x");

    public Box() => Console.WriteLine("x");
}

partial class Crate
{
    private readonly int started = Store.Save(); //! Harmless: private readonly int started = Store.Print();

    public partial Crate(string text);
}

partial class Crate : Base
{
    public partial Crate(string text) : base(1) => Console.WriteLine(text + started);
}

class Base
{
    public Base() => Console.WriteLine("x");

    public Base(int number) => Touched.Save(); //! Harmless: public Base(int number) => Touched.Print();
}

static class Touched
{
    [Expect("PERM1001", "Main → new Crate → new Base → Touched.Save → File.WriteAllText")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
