// An assignment behind a question mark calls the setter and evaluates its right side.
// Harmless: an assignment behind a question mark does nothing where there is nothing to assign to.
Box? box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { box?.Text = "x"; } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine(box?.Text);
box?.Size = Right.Save(); //! Harmless: box?.Size = Right.Print();
box?.Size += Second.Save(); //! Harmless: box?.Size += Second.Print();
box?[1] = Third.Save(); //! Harmless: box?[1] = Third.Print();
box?.Next?.Size = Fourth.Save(); //! Harmless: box?.Next?.Size = Fourth.Print();

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
    [Expect("PERM1001", "Main → Right.Save → File.WriteAllText")]
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
    [Expect("PERM1001", "Main → Second.Save → File.WriteAllText")]
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
    [Expect("PERM1001", "Main → Third.Save → File.WriteAllText")]
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
    [Expect("PERM1001", "Main → Fourth.Save → File.WriteAllText")]
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
