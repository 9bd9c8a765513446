// The right side of ??=, ?. and a switch arm is evaluated where it is needed.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

string? text = null;
Box? box = new();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
text ??= Store.Save().ToString(); //! Harmless: text ??= Store.Print().ToString();
Console.WriteLine(box?.Read());
Console.WriteLine(text switch { "1" => Store.Save(), _ => 0 });
//^ Harmless: Console.WriteLine(text switch { "1" => Store.Print(), _ => 0 });
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Box
{
    public int Read() => 1;
}
