// The initialiser of a property with a field without a name runs where the object is made, and where the type is first touched.
// Harmless: the initialiser of a property with a field without a name runs where the object is made: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → new Box → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box().Text + Shared.Text);

class Box
{
    public string Text
    {
        get => field.Trim();
        set => field = value ?? "";
    } = Store.Save().ToString(); //! Harmless: } = Store.Print().ToString();
}

static class Shared
{
    public static string Text
    {
        get => field.Trim();
        set => field = value ?? "";
    } = Touched.Save().ToString(); //! Harmless: } = Touched.Print().ToString();
}

static class Touched
{
    [Expect("PERM1001", "Main → static Shared → Touched.Save → File.WriteAllText")]
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
