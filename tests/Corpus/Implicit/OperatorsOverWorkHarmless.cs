// Operators take delegates and do not run those that write.
var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line -= () => Store.Save();
_ = line | (() => Touched.Print());

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
