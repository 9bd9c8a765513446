// The initialiser of a property with a field without a name runs where the object is made: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box().Text + Shared.Text);

class Box
{
    public string Text
    {
        get => field.Trim();
        set => field = value ?? "";
    } = Store.Print().ToString();
}

static class Shared
{
    public static string Text
    {
        get => field.Trim();
        set => field = value ?? "";
    } = Touched.Print().ToString();
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
