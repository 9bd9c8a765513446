// An assignment behind a question mark does nothing where there is nothing to assign to.
Box? box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(box?.Text);
box?.Size = Right.Print();
box?.Size += Second.Print();
box?[1] = Third.Print();
box?.Next?.Size = Fourth.Print();

class Box
{
    public string Text
    {
        get => "x";

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
