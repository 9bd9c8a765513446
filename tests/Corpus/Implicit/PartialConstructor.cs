// A partial constructor has its body elsewhere.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Box(1)); } catch (UnauthorizedAccessException) { }
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
    private readonly int started = Store.Save();

    public partial Crate(string text);
}

partial class Crate : Base
{
    public partial Crate(string text) : base(1) => Console.WriteLine(text + started);
}

class Base
{
    public Base() => Console.WriteLine("x");

    public Base(int number) => Touched.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
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

static class Touched
{
    [Expect("PERM1001", "")]
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
