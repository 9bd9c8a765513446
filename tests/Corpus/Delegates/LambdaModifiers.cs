// Parameters of a lambda have modifiers and no types.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var number = 1;
Change change = (ref x, out y) => y = x = Store.Save();
change(ref number, out var other);
Span view = (scoped x) => Touched.Save();
view([1, 2]);
Console.WriteLine(number + other);

delegate void Change(ref int x, out int y);

delegate void Span(scoped ReadOnlySpan<int> x);

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
