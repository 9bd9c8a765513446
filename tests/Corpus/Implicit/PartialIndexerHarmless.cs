// A partial indexer has its accessors elsewhere: those that write are of another one.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(box["x"]); } catch (UnauthorizedAccessException) { }
try { box["x"] = 2; } catch (UnauthorizedAccessException) { }

partial class Box
{
    public partial int this[int index] { get; set; }

    public partial int this[string name] { get; set; }
}

partial class Box
{
    public partial int this[int index]
    {
        get
        {
            File.WriteAllText(Case.File, "x");
            return 1;
        }

        set => File.WriteAllText(Case.File, "x");
    }

    public partial int this[string name]
    {
        get => 1;
        set => Console.WriteLine(name);
    }
}
