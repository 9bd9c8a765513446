// An order on its way to the disk, and the promise to say when it is there.
using System.Text.Json;

namespace OrdersApi.Orders;

internal sealed class JournalEntry(Order order)
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] Line { get; } = [.. JsonSerializer.SerializeToUtf8Bytes(order), (byte)'\n'];

    public Task Written => written.Task;

    public void Succeed() => written.SetResult();

    public void Fail(Exception failure) => written.SetException(failure);
}
