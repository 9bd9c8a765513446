// Operators take delegates and run them.
// Harmless: operators take delegates and do not run those that write.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line += () => Store.Save(); //! Harmless: line -= () => Store.Save();
_ = line | (() => Touched.Save()); //! Harmless: _ = line | (() => Touched.Print());

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

static class Touched
{
    [Expect("PERM1001", "Main → lambda in Main → Touched.Save → File.WriteAllText")]
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
