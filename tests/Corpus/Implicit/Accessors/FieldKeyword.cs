// Accessors that keep their value in a field without a name write.
// Harmless: a property keeps its value in a field without a name: what writes is the setter, which its initialiser does not call.
//! Harmless: ProcessPermissions.Drop(Permission.FileSystemWrite);
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! Harmless: Console.WriteLine(box.Size);
try { Console.WriteLine(box.Text); } catch (UnauthorizedAccessException) { } //! Harmless:
try { box.Size = 2; } catch (UnauthorizedAccessException) { } //! Harmless:

class Box
{
    public string? Text
    {
        get => field ??= Load();
    }

    public int Size
    {
        get => field;

        [Expect("PERM1001", "Main → Box.Size → File.WriteAllText")]
        set
        {
            File.WriteAllText(Case.File, value.ToString());
            field = value;
        }
    } = 1;

    [Expect("PERM1001", "Main → Box.Text → Box.Load → File.WriteAllText")]
    private static string Load()
    {
        File.WriteAllText(Case.File, "x");
        return "x";
    }
}
