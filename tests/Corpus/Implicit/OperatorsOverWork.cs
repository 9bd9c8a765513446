// Operators take delegates and run them.
var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line += () => Store.Save();
_ = line | (() => Touched.Save());

class Line
{
    public void operator +=(Action work) => work();

    public void operator -=(Action work) => Console.WriteLine("x");

    public static Line operator |(Line line, Action work)
    {
        work();
        return line;
    }
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
