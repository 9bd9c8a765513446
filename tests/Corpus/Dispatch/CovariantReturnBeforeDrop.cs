// An override with a narrower result is called through the base, before the drop.
Maker maker = new FileMaker();
Console.WriteLine(maker.Make());
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Maker
{
    public virtual object Make() => "nothing";
}

class FileMaker : Maker
{
    public override string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;
}
