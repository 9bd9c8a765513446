// A delegate is kept in the field without a name behind a property.
// Harmless: that nobody runs.
[assembly: Expect("PERM1001", "Main → Box.Run → lambda in Main → Store.Save → File.WriteAllText")]

var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Work = () => Store.Save(); //! Harmless: box.Spare = () => Store.Save();
box.Run();

class Box
{
    public Action Work
    {
        get;
        set => field = value ?? throw new ArgumentNullException();
    } = () => { };

    public Action Spare
    {
        get => field ?? (() => { });
        set;
    }

    public void Run() => Work();
}
