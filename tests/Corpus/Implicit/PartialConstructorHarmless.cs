// A partial constructor has its body elsewhere: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box());
Console.WriteLine(new Crate("x"));

partial class Box
{
    public partial Box(int size);
}

partial class Box
{
    public partial Box(int size) => File.WriteAllText(Case.File, "x");

    public Box() => Console.WriteLine("x");
}

partial class Crate
{
    private readonly int started = Store.Print();

    public partial Crate(string text);
}

partial class Crate : Base
{
    public partial Crate(string text) : base(1) => Console.WriteLine(text + started);
}

class Base
{
    public Base() => Console.WriteLine("x");

    public Base(int number) => Touched.Print();
}

static class Store
{
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
