// Parameters of a lambda have modifiers and no types: those that write are never run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var number = 1;
Change change = (ref x, out y) => y = x = Store.Save();
int other = 1;
Console.WriteLine(change is null);
Span view = (scoped x) => Touched.Save();
Console.WriteLine(view is null);
Console.WriteLine(number + other);

delegate void Change(ref int x, out int y);

delegate void Span(scoped ReadOnlySpan<int> x);

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
