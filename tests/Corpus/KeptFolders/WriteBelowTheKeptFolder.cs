// Constants in every form, all below the folder that the drop leaves over.
Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory(Paths.Kept);
ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Paths.Kept]);
File.WriteAllText("kept/literal", "x");
File.WriteAllText(Paths.Kept + "/sum", "x");
File.WriteAllText($"{Paths.Kept}/interpolated", "x");
File.WriteAllText(Path.Combine(Paths.Kept, "combined"), "x");
File.WriteAllText(Path.Join(Paths.Kept, "joined"), "x");
File.WriteAllText("./kept/../kept/dots", "x");
Directory.CreateDirectory(Path.Combine(Paths.Kept, Paths.Inner, "deep"));
File.WriteAllText("kept/inner/deep/file", "x");
const string local = "kept/local";
File.WriteAllText(local, "x");
var once = Path.Combine(Paths.Kept, "once");
File.WriteAllText(once, "x");
File.Move(once, "kept/moved");
File.Copy("kept/moved", "kept/copied");
File.Delete("kept/copied");
using (var stream = new FileStream("kept/stream", FileMode.Create, FileAccess.Write))
    stream.WriteByte(1);

static class Paths
{
    public const string Kept = "kept";
    public const string Inner = "inner";
}
