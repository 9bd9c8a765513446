// A partial event has its accessors elsewhere.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { box.Opened += () => { }; } catch (UnauthorizedAccessException) { }
try { box.Opened -= () => { }; } catch (UnauthorizedAccessException) { }
box.Closed += () => Store.Save();
box.Close();

partial class Box
{
    private Action? closed;

    public partial event Action Opened;

    public partial event Action Closed;

    public void Close() => closed?.Invoke();
}

partial class Box
{
    public partial event Action Opened
    {
        [Expect("PERM1001", "Main → Box.Opened → File.WriteAllText")]
        add => File.WriteAllText(Case.File, "x");

        [Expect("PERM1001", "Main → Box.Opened → File.WriteAllText")]
        remove => File.WriteAllText(Case.File, "y");
    }

    public partial event Action Closed
    {
        add => closed += value;
        remove => closed -= value;
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
