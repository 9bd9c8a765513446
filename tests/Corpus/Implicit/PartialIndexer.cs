// A partial indexer has its accessors elsewhere.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(box[1]); } catch (UnauthorizedAccessException) { }
try { box[1] = 2; } catch (UnauthorizedAccessException) { }

partial class Box
{
    public partial int this[int index] { get; set; }

    public partial int this[string name] { get; set; }
}

partial class Box
{
    public partial int this[int index]
    {
        [Expect("PERM1001", "")]
        get
        {
            File.WriteAllText(Case.File, "x");
            return 1;
        }

        [Expect("PERM1001", "")]
        set => File.WriteAllText(Case.File, "x");
    }

    public partial int this[string name]
    {
        get => 1;
        set => Console.WriteLine(name);
    }
}
