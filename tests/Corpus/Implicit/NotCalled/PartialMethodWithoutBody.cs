// A partial method without a body is not called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
new Store().Save();

partial class Store
{
    partial void Written();

    public void Save() => Written();
}
