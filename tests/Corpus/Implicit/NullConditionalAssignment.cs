// An assignment behind a question mark calls the setter and evaluates its right side.
Box? box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { box?.Text = "x"; } catch (UnauthorizedAccessException) { }
box?.Size = Right.Save();
box?.Size += Second.Save();
box?[1] = Third.Save();
box?.Next?.Size = Fourth.Save();

class Box
{
    public string Text
    {
        get => "x";

        [Expect("PERM1001", "Main → Box.Text → File.WriteAllText")]
        set => File.WriteAllText(Case.File, value);
    }

    public int Size { get; set; }

    public Box? Next => this;

    public int this[int index]
    {
        set => Console.WriteLine(index);
    }
}

static class Right
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

static class Second
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

static class Third
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

static class Fourth
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
