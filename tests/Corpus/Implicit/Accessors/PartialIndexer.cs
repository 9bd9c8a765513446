// A partial indexer has its accessors elsewhere.
// Harmless: those that write are of another one.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(box[1]); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { Console.WriteLine(box["x"]); } catch (UnauthorizedAccessException) { }
try { box[1] = 2; } catch (UnauthorizedAccessException) { } //! Harmless: try { box["x"] = 2; } catch (UnauthorizedAccessException) { }

partial class Box
{
    public partial int this[int index] { get; set; }

    public partial int this[string name] { get; set; }
}

partial class Box
{
    public partial int this[int index]
    {
        [Expect("PERM1001", "Main → Box.this[] → File.WriteAllText")]
        get
        {
            File.WriteAllText(Case.File, "x");
            return 1;
        }

        [Expect("PERM1001", "Main → Box.this[] → File.WriteAllText")]
        set => File.WriteAllText(Case.File, "x");
    }

    public partial int this[string name]
    {
        get => 1;
        set => Console.WriteLine(name);
    }
}
