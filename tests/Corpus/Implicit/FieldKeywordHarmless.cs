// A property keeps its value in a field without a name: what writes is the setter, which its initialiser does not call.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var box = new Box();
Console.WriteLine(box.Size);

class Box
{
    public string? Text
    {
        get => field ??= Load();
    }

    public int Size
    {
        get => field;

        set
        {
            File.WriteAllText(Case.File, value.ToString());
            field = value;
        }
    } = 1;

    private static string Load()
    {
        File.WriteAllText(Case.File, "x");
        return "x";
    }
}
