import type { QueueOrder } from '../../src/staff/queue/wire.ts';

interface OrderChoiceProps {
  readonly order: QueueOrder;
  readonly onChange: (order: QueueOrder) => void;
}

/** In which order the rows stand. */
export function OrderChoice({ order, onChange }: OrderChoiceProps) {
  return (
    <div class="order-choice">
      <label for="queue-order">In order of</label>
      <select id="queue-order" value={order} onChange={(event) => onChange(event.currentTarget.value as QueueOrder)}>
        <option value="clock">Next clock</option>
        <option value="priority">Priority, then next clock</option>
      </select>
    </div>
  );
}
